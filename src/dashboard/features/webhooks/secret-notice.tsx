import { KeyRound } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { MachineText } from '../../ui/isolated-text.tsx';

type SecretNoticeProps = {
  secret: string;
  /** Whose it is, where there are several. */
  address?: string;
  onDone: () => void;
};

/** A secret, the one time that it is shown. */
export function SecretNotice({ secret, address, onDone }: SecretNoticeProps) {
  const t = useTranslations('webhooks');
  const ui = useTranslations('ui');
  return (
    <Banner icon={KeyRound} tone="amber" role="status">
      <p className="font-medium">{t('secretOnceTitle')}</p>
      {address !== undefined && (
        <p className="mt-0.5 text-small break-all">
          <MachineText>{address}</MachineText>
        </p>
      )}
      <p className="mt-0.5 text-small text-ink-2">{t('secretOnceText')}</p>
      <p className="mt-2.5 rounded-control border border-line bg-surface px-3 py-2 text-small break-all select-all">
        <MachineText>{secret}</MachineText>
      </p>
      <div className="mt-2.5 flex flex-wrap gap-2.5">
        <CopyButton
          hasWord
          text={secret}
          label={t('copySecret')}
          copiedLabel={ui('copied')}
          failedLabel={ui('copyFailed')}
          variant="secondary"
          size="small"
        />
        <Button size="small" variant="ghost" onClick={onDone}>
          {t('secretNoted')}
        </Button>
      </div>
    </Banner>
  );
}
