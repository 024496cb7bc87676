import { useTranslations } from 'use-intl';
import type { Link } from '../../../../contract/ext/link.ts';
import { capabilitiesOf } from '../../../../contract/ext/link-rules.ts';
import { useClock } from '../../../i18n/clock-provider.tsx';
import { useFormat } from '../../../i18n/i18n-provider.tsx';
import { ChangeLine } from '../../links/form/change-line.tsx';
import { ConflictNotice, type ConflictChoice } from '../../links/form/conflict-notice.tsx';
import { differencesOf, editableOf, type EditableLink } from './edit-differences.ts';
import { EditChanges } from './edit-words.tsx';

type EditConflictProps = ConflictChoice & {
  base: Link;
  theirs: Link;
  /** The link as the form would make it. */
  mine: EditableLink;
  formName: (id: string) => string | undefined;
};

/** What was changed elsewhere while the link was being edited, beside what was changed here. */
export function EditConflict({ base, theirs, mine, formName, ...choice }: EditConflictProps) {
  const t = useTranslations('extForm');
  const format = useFormat();
  const clock = useClock();
  const before = editableOf(base);
  return (
    <ConflictNotice {...choice} linkId={theirs.id} edit={capabilitiesOf(theirs, clock.now()).edit}>
      {base.paid_count !== theirs.paid_count && (
        <dl className="border-b border-line last:border-b-0">
          <ChangeLine
            label={t('changePaid')}
            before={format.integer(base.paid_count)}
            after={format.integer(theirs.paid_count)}
          />
        </dl>
      )}
      <EditChanges
        differences={differencesOf(before, editableOf(theirs))}
        own={differencesOf(before, mine)}
        formName={formName}
      />
    </ConflictNotice>
  );
}
