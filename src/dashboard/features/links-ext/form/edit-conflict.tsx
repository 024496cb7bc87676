import { GitCompareArrows } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Link } from '../../../../contract/ext/link.ts';
import { capabilitiesOf } from '../../../../contract/ext/link-rules.ts';
import { useClock } from '../../../i18n/clock-provider.tsx';
import { useFormat } from '../../../i18n/i18n-provider.tsx';
import { useProblemWords } from '../../../i18n/use-problem-words.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { ChangeLine } from '../../links/form/change-line.tsx';
import {
  differenceName,
  differencesOf,
  editableOf,
  type EditableLink,
} from './edit-differences.ts';
import { ChangeList } from './edit-words.tsx';

type EditConflictProps = {
  instanceId: string;
  base: Link;
  theirs: Link;
  /** The link as the form would make it. */
  mine: EditableLink;
  formName: (id: string) => string | undefined;
  onTakeTheirs: () => void;
  onKeepMine: () => void;
};

/** The link was changed elsewhere while it was being edited: what, and what is to become of the form. */
export function EditConflict({
  instanceId,
  base,
  theirs,
  mine,
  formName,
  onTakeTheirs,
  onKeepMine,
}: EditConflictProps) {
  const t = useTranslations('linkForm');
  const ext = useTranslations('extForm');
  const format = useFormat();
  const { rule } = useProblemWords();
  const clock = useClock();
  const { edit } = capabilitiesOf(theirs, clock.now());
  const before = editableOf(base);
  const own = new Set(differencesOf(before, mine).map(differenceName));
  return (
    <Banner icon={GitCompareArrows} tone="amber" role="alert">
      <p className="font-semibold">{t('conflictTitle')}</p>
      <p>{t('conflictText')}</p>
      <div className="mt-2.5 rounded-control border border-line bg-surface px-3.5 text-ink">
        {base.paid_count !== theirs.paid_count && (
          <dl className="border-b border-line last:border-b-0">
            <ChangeLine
              label={ext('changePaid')}
              before={format.integer(base.paid_count)}
              after={format.integer(theirs.paid_count)}
            />
          </dl>
        )}
        <ChangeList
          differences={differencesOf(before, editableOf(theirs))}
          formName={formName}
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
