import { Lock } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Link } from '../../../contract/v2/link.ts';
import { TextField } from '../../ui/text-field.tsx';
import { useModeWords } from '../links/mode-words.ts';

/** Mode and type: what they are, and that they stay. */
export function LockedMode({ link }: { link: Link }) {
  const t = useTranslations('linkForm');
  const wordsOf = useModeWords();
  const { icon: Icon, word } = wordsOf(link.type === 'static' ? 'static' : link.payment_mode);
  return (
    <div className="flex items-start gap-3 rounded-panel border border-line bg-sunk px-4 py-3.5">
      <Icon aria-hidden className="mt-0.5 size-5 shrink-0 text-ink-2" />
      <div className="min-w-0 flex-1">
        <p className="text-body font-medium text-ink">{word}</p>
        <p className="text-small text-ink-2">{t('lockedMode')}</p>
      </div>
      <Lock aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-3" />
    </div>
  );
}

/** The address, as the API gave it. */
export function LockedAddress({ link }: { link: Link }) {
  const t = useTranslations('linkForm');
  return (
    <TextField
      label={t('address')}
      isMachineText
      readOnly
      value={link.payment_link}
      end={<Lock aria-hidden className="size-4" />}
      hint={t('lockedAddress')}
    />
  );
}
