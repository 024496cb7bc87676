import { useTranslations } from 'use-intl';
import type { Link } from '../../../contract/v2/link.ts';
import { capabilitiesOf } from '../../../contract/v2/link-rules.ts';
import { useClock } from '../../i18n/clock-provider.tsx';
import { useFormat } from '../../i18n/i18n-provider.tsx';
import { useStatusWords } from '../links/status-words.tsx';
import { ChangeLine } from '../links/form/change-line.tsx';
import { ConflictNotice, type ConflictChoice } from '../links/form/conflict-notice.tsx';
import { LinkChanges } from './link-edit-changes.tsx';
import { differencesOf, editableOf, type EditableLink } from './link-edit-differences.ts';
import { toListedLink } from './to-listed-link.ts';

type LinkEditConflictProps = ConflictChoice & {
  base: Link;
  theirs: Link;
  /** The link as the form would make it. */
  mine: EditableLink;
};

/** What was changed elsewhere while the link was being edited, beside what was changed here. */
export function LinkEditConflict({ base, theirs, mine, ...choice }: LinkEditConflictProps) {
  const clock = useClock();
  const before = editableOf(base);
  return (
    <ConflictNotice {...choice} linkId={theirs.id} edit={capabilitiesOf(theirs, clock.now()).edit}>
      <FigureChanges base={base} theirs={theirs} />
      <LinkChanges
        differences={differencesOf(before, editableOf(theirs))}
        own={differencesOf(before, mine)}
      />
    </ConflictNotice>
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
