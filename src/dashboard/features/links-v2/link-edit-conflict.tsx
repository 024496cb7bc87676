import { GitCompareArrows } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Link } from '../../../contract/v2/link.ts';
import { capabilitiesOf } from '../../../contract/v2/link-rules.ts';
import { useClock } from '../../i18n/clock-provider.tsx';
import { useFormat } from '../../i18n/i18n-provider.tsx';
import { useProblemWords } from '../../i18n/use-problem-words.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { useStatusWords } from '../links/status-words.tsx';
import { ChangeLine } from '../links/form/change-line.tsx';
import { ChangeList } from './link-edit-changes.tsx';
import {
  differenceName,
  differencesOf,
  editableOf,
  type EditableLink,
} from './link-edit-differences.ts';
import { toListedLink } from './to-listed-link.ts';

type LinkEditConflictProps = {
  instanceId: string;
  base: Link;
  theirs: Link;
  /** The link as the form would make it. */
  mine: EditableLink;
  onTakeTheirs: () => void;
  onKeepMine: () => void;
};

/** The link was changed elsewhere while it was being edited: what, and what is to become of the form. */
export function LinkEditConflict({
  instanceId,
  base,
  theirs,
  mine,
  onTakeTheirs,
  onKeepMine,
}: LinkEditConflictProps) {
  const t = useTranslations('linkForm');
  const { rule } = useProblemWords();
  const clock = useClock();
  const { edit } = capabilitiesOf(theirs, clock.now());
  const before = editableOf(base);
  const changed = differencesOf(before, editableOf(theirs));
  const own = new Set(differencesOf(before, mine).map(differenceName));
  return (
    <Banner icon={GitCompareArrows} tone="amber" role="alert">
      <p className="font-semibold">{t('conflictTitle')}</p>
      <p>{t('conflictText')}</p>
      <div className="mt-2.5 rounded-control border border-line bg-surface px-3.5 text-ink">
        <FigureChanges base={base} theirs={theirs} />
        <ChangeList
          differences={changed}
          noteOf={(difference) =>
            own.has(differenceName(difference)) ? t('conflictBoth') : undefined
          }
        />
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
            search={{ from: theirs.id }}
          >
            {t('newFromThis')}
          </LinkButton>
        </div>
      )}
    </Banner>
  );
}

/** What nobody typed: the status, and what was sold meanwhile. */
function FigureChanges({ base, theirs }: { base: Link; theirs: Link }) {
  const t = useTranslations('linkForm');
  const format = useFormat();
  const wordsOf = useStatusWords();
  const isOtherStatus = base.status !== theirs.status;
  const isOtherCount = base.successful_payments_count !== theirs.successful_payments_count;
  if (!isOtherStatus && !isOtherCount) return null;
  return (
    <dl className="divide-y divide-line border-b border-line last:border-b-0">
      {isOtherStatus && (
        <ChangeLine
          label={t('changeStatus')}
          before={wordsOf(toListedLink(base)).word}
          after={wordsOf(toListedLink(theirs)).word}
        />
      )}
      {isOtherCount && (
        <ChangeLine
          label={t('changeSold')}
          before={format.integer(base.successful_payments_count)}
          after={format.integer(theirs.successful_payments_count)}
        />
      )}
    </dl>
  );
}
