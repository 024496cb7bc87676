import { GitCompareArrows } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Capability } from '../../../../contract/core/capability.ts';
import type { KnownRule } from '../../../i18n/known-rules.ts';
import { useProblemWords } from '../../../i18n/use-problem-words.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';

/** What the notice needs of no generation. */
export type ConflictChoice = {
  instanceId: string;
  onTakeTheirs: () => void;
  onKeepMine: () => void;
};

type ConflictNoticeProps = ConflictChoice & {
  linkId: string;
  /** Whether the link as it is now can still be edited. */
  edit: Capability<KnownRule>;
  /** What was changed elsewhere. */
  children: ReactNode;
};

/** The link was changed elsewhere while it was being edited: what, and what is to become of the form. */
export function ConflictNotice({
  instanceId,
  linkId,
  edit,
  onTakeTheirs,
  onKeepMine,
  children,
}: ConflictNoticeProps) {
  const t = useTranslations('linkForm');
  const { rule } = useProblemWords();
  return (
    <Banner icon={GitCompareArrows} tone="amber" role="alert">
      <p className="font-semibold">{t('conflictTitle')}</p>
      <p>{t('conflictText')}</p>
      <div className="mt-2.5 rounded-control border border-line bg-surface px-3.5 text-ink">
        {children}
      </div>
      {edit.isAllowed ? (
        <div className="mt-3 flex flex-wrap gap-2.5">
          <Button size="small" onClick={onKeepMine}>
            {t('conflictMine')}
          </Button>
          <Button size="small" variant="ghost" onClick={onTakeTheirs}>
            {t('conflictTheirs')}
          </Button>
        </div>
      ) : (
        <div className="mt-3 flex flex-col items-start gap-2.5">
          <p>{rule(edit.rule)}</p>
          <LinkButton
            size="small"
            to="/$instanceId/links/new"
            params={{ instanceId }}
            search={{ from: linkId }}
          >
            {t('newFromThis')}
          </LinkButton>
        </div>
      )}
    </Banner>
  );
}
