import { Download } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { saveFile } from '../../ui/save-file.ts';
import { useToasts } from '../../ui/toast.tsx';
import { encodeQr, type QrModules } from './qr-code.ts';
import { qrFileName, qrPng, qrSvg } from './qr-file.ts';
import type { QrLogo } from './qr-logo.ts';
import { QrPicture } from './qr-picture.tsx';

type QrFigureProps = {
  /** Byte for byte as the API gave it. */
  address: string;
  logo: QrLogo | null;
  className?: string | undefined;
};

/** An address as a QR code, black on white in every theme. */
export function QrFigure({ address, logo, className }: QrFigureProps) {
  const t = useTranslations('share');
  const modules = useMemo(() => encodeQr(address), [address]);
  if (modules === null) return <p className="text-body text-ink-2">{t('codeTooLong')}</p>;
  return (
    <QrPicture
      modules={modules}
      logo={logo}
      label={t('codePicture')}
      className={classNames('rounded-control border border-line', className)}
    />
  );
}

type QrDownloadsProps = {
  address: string;
  logo: QrLogo | null;
  className?: string | undefined;
};

/** The code as files: a picture for chats and networks, a drawing for a printer. */
export function QrDownloads({ address, logo, className }: QrDownloadsProps) {
  const t = useTranslations('share');
  const toasts = useToasts();
  const [isDrawing, setIsDrawing] = useState(false);
  const modules = useMemo(() => encodeQr(address), [address]);
  if (modules === null) return null;

  const savePng = async (drawn: QrModules) => {
    setIsDrawing(true);
    try {
      saveFile(await qrPng(drawn, logo), qrFileName(address, 'png'));
    } catch {
      toasts.add({ title: t('codeFailed'), tone: 'error' });
    } finally {
      setIsDrawing(false);
    }
  };
  const saveSvg = (drawn: QrModules) => {
    const file = new Blob([qrSvg(drawn, logo)], { type: 'image/svg+xml' });
    saveFile(file, qrFileName(address, 'svg'));
  };
  return (
    <div className={className}>
      <Button
        icon={Download}
        isBusy={isDrawing}
        aria-label={t('pngDownload')}
        onClick={() => void savePng(modules)}
      >
        {t('png')}
      </Button>
      <Button icon={Download} aria-label={t('svgDownload')} onClick={() => saveSvg(modules)}>
        {t('svg')}
      </Button>
    </div>
  );
}
