import { FileText, LoaderCircle, Printer, RefreshCw } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/i18n-provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { UserText } from '../../ui/isolated-text.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { useQrLogo } from './qr-logo.ts';
import { QrDownloads, QrFigure } from './qr-figure.tsx';
import { ShareAddress } from './share-address.tsx';
import { ShareMessageForm } from './share-message-form.tsx';
import { ShareObstacleNote } from './share-obstacle-note.tsx';
import type { ReadFresh, ShareOccasion, ShareSubject } from './share-subject.ts';
import { useFreshSubject, type Freshness } from './use-fresh-subject.ts';

type ShareSheetProps = {
  /** What is known of the link now; it is read anew at once. */
  subject: ShareSubject;
  readFresh: ReadFresh;
  occasion: ShareOccasion;
  /** A message has left, or was copied. */
  onSent?: (() => void) | undefined;
  onClose: () => void;
};

/** Everything by which a link is sent on: a dialog on a wide screen, a sheet on a phone. */
export function ShareSheet({
  subject: known,
  readFresh,
  occasion,
  onSent,
  onClose,
}: ShareSheetProps) {
  const t = useTranslations('share');
  const ui = useTranslations('ui');
  const format = useFormat();
  const { subject, freshness, readAgain } = useFreshSubject(known, readFresh);
  const logo = useQrLogo(subject.logo);
  const { url, obstacle } = subject;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('title')}
      description={
        <>
          <UserText>{subject.title}</UserText>
          {subject.amount !== null && (
            <span className="whitespace-nowrap"> {`· ${format.money(subject.amount).text}`}</span>
          )}
        </>
      }
      closeLabel={ui('close')}
      size="large"
    >
      {obstacle && <ShareObstacleNote obstacle={obstacle} className="mb-4" />}
      {url === '' ? (
        <p className="text-body text-ink-2">{t('noAddress')}</p>
      ) : (
        <div className="grid gap-x-7 gap-y-6 sm:grid-cols-[minmax(0,1fr)_13rem]">
          <div className="flex min-w-0 flex-col gap-5">
            <ShareAddress url={url} />
            <section className="flex flex-col gap-2.5">
              <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1.5">
                <h3 className="text-body font-medium text-ink">{t('message')}</h3>
                <FreshnessNote freshness={freshness} onRead={readAgain} />
              </div>
              <ShareMessageForm subject={subject} occasion={occasion} onSent={onSent} />
            </section>
          </div>
          <div className="flex min-w-0 flex-col gap-5 max-sm:border-t max-sm:border-line max-sm:pt-5">
            <section aria-label={t('code')} className="flex gap-3 sm:flex-col">
              <QrFigure address={url} logo={logo} className="w-38 shrink-0 sm:w-full" />
              <QrDownloads
                address={url}
                logo={logo}
                className="grid flex-1 content-center gap-2 sm:grid-cols-2"
              />
            </section>
            <SharePrints subject={subject} />
          </div>
        </div>
      )}
    </Dialog>
  );
}

function FreshnessNote({ freshness, onRead }: { freshness: Freshness; onRead: () => void }) {
  const t = useTranslations('share');
  return (
    <div role="status" className="flex items-center gap-2 text-small text-ink-3">
      {freshness === 'reading' && (
        <>
          <LoaderCircle aria-hidden className="size-3.5 animate-spin" />
          {t('reading')}
        </>
      )}
      {freshness === 'stale' && (
        <>
          <span className="flex-1 text-amber">{t('stale')}</span>
          <Button icon={RefreshCw} size="small" onClick={onRead}>
            {t('readAgain')}
          </Button>
        </>
      )}
    </div>
  );
}

/** An invoice is handed over as a request first, everything else put up as a poster. */
function SharePrints({ subject }: { subject: ShareSubject }) {
  const t = useTranslations('share');
  const { instanceId, linkId, isInvoice } = subject;
  const params = { instanceId, linkId };
  const poster = (
    <LinkButton key="poster" icon={Printer} to="/$instanceId/links/$linkId/poster" params={params}>
      {t('poster')}
    </LinkButton>
  );
  const request = (
    <LinkButton
      key="request"
      icon={FileText}
      to="/$instanceId/links/$linkId/request"
      params={params}
    >
      {t('request')}
    </LinkButton>
  );
  return (
    <section aria-label={t('printing')}>
      <h3 className="mb-1.5 text-body font-medium text-ink">{t('printing')}</h3>
      <div className="grid gap-2">{isInvoice ? [request, poster] : [poster, request]}</div>
    </section>
  );
}
