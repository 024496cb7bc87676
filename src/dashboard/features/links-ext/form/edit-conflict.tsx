import { useTranslations } from 'use-intl';
import type { Link } from '../../../../contract/ext/link.ts';
import { capabilitiesOf } from '../../../../contract/ext/link-rules.ts';
import { useClock } from '../../../i18n/clock-provider.tsx';
import { useFormat } from '../../../i18n/i18n-provider.tsx';
import { ChangeLine } from '../../links/form/change-line.tsx';
import { ConflictNotice } from '../../links/form/conflict-notice.tsx';
import { differencesOf, editableOf, type EditableLink } from './edit-differences.ts';
import { EditChanges } from './edit-words.tsx';

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

/** What was changed elsewhere while the link was being edited, beside what was changed here. */
export function EditConflict({
  instanceId,
  base,
  theirs,
  mine,
  formName,
  onTakeTheirs,
  onKeepMine,
}: EditConflictProps) {
  const t = useTranslations('extForm');
  const format = useFormat();
  const clock = useClock();
  const { edit } = capabilitiesOf(theirs, clock.now());
  const before = editableOf(base);
  return (
    <ConflictNotice
      instanceId={instanceId}
      linkId={theirs.id}
      refusal={edit.isAllowed ? null : edit.rule}
      onTakeTheirs={onTakeTheirs}
      onKeepMine={onKeepMine}
    >
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
