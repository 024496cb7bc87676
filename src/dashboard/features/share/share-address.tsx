import { useTranslations } from 'use-intl';
import { CopyButton } from '../../ui/copy-button.tsx';
import { TextField } from '../../ui/text-field.tsx';

type ShareAddressProps = {
  /** Byte for byte as the API gave it. */
  url: string;
};

/** A link's address on a line of its own, from left to right, and the button that copies it. */
export function ShareAddress({ url }: ShareAddressProps) {
  const t = useTranslations('share');
  const ui = useTranslations('ui');
  return (
    <div className="flex flex-col gap-2">
      <TextField
        label={t('address')}
        isLabelHidden
        isMachineText
        readOnly
        translate="no"
        value={url}
        onFocus={(event) => event.currentTarget.select()}
      />
      <CopyButton
        text={url}
        hasWord
        label={t('copyAddress')}
        copiedLabel={t('addressCopied')}
        failedLabel={ui('copyFailed')}
        variant="primary"
        size="large"
        className="w-full"
      />
    </div>
  );
}
