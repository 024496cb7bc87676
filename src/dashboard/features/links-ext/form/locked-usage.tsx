import { CircleHelp, Lock } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { USAGE_MODES, type Link } from '../../../../contract/ext/link.ts';
import { usageIcons } from './usage-modes.ts';

/** The usage mode of a paid link: what it is, and that it stays. */
export function LockedUsage({ link }: { link: Link }) {
  const t = useTranslations('extForm');
  const mode = USAGE_MODES.find((known) => known === link.usage_mode);
  const Icon = mode === undefined ? CircleHelp : usageIcons[mode];
  return (
    <div className="flex items-start gap-3 rounded-panel border border-line bg-sunk px-4 py-3.5">
      <Icon aria-hidden className="mt-0.5 size-5 shrink-0 text-ink-2" />
      <div className="min-w-0 flex-1">
        <p className="text-body font-medium text-ink">
          {mode === undefined ? link.usage_mode : t(`usage.${mode}`)}
        </p>
        <p className="text-small text-ink-2">{t('lockedUsage')}</p>
      </div>
      <Lock aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-3" />
    </div>
  );
}
