import { useTranslations } from 'use-intl';
import type { Udf } from '../../../contract/v2/link.ts';
import type { Format } from '../../i18n/format.ts';
import { useFormat } from '../../i18n/i18n-provider.tsx';
import { MachineText, UserText } from '../../ui/isolated-text.tsx';
import { Money } from '../../ui/money.tsx';
import { bothSides, Faint, Gone, type Sides } from '../links/form/change-line.tsx';
import { ChangeList, logoSides, metadataSides, textSides } from '../links/form/change-list.tsx';
import type { Difference } from './link-edit-differences.ts';
import { useDifferenceLabel } from './link-edit-labels.ts';

type Words = ReturnType<typeof useTranslations<'linkForm'>>;

type LinkChangesProps = {
  differences: readonly Difference[];
  /** What was changed here, beside what was changed elsewhere. */
  own?: readonly Difference[] | undefined;
};

/** Line by line what changes: before, then after. */
export function LinkChanges({ differences, own }: LinkChangesProps) {
  const t = useTranslations('linkForm');
  const format = useFormat();
  const labelOf = useDifferenceLabel();
  return (
    <ChangeList
      differences={differences}
      own={own}
      labelOf={labelOf}
      sidesOf={(difference) => sidesOf(difference, t, format)}
    />
  );
}

function sidesOf(difference: Difference, t: Words, format: Format): Sides {
  switch (difference.field) {
    case 'title':
    case 'details':
      return textSides(difference, t);
    case 'amount':
      return bothSides(difference, (amount) => <Money parts={format.money(amount)} />);
    case 'max_payments':
      return bothSides(difference, (quota) => (quota === null ? '—' : format.integer(quota)));
    case 'inactivity_timeout_minutes':
      return bothSides(difference, (minutes) =>
        minutes === null ? t('changeInherit') : format.duration(minutes),
      );
    case 'show_retry_button':
    case 'allow_anonymous':
      return bothSides(difference, (isOn) => t(isOn ? 'changeYes' : 'changeNo'));
    case 'udfs':
      return {
        before: <Reference udf={difference.before} gone={t('changeEmpty')} />,
        after: <Reference udf={difference.after} gone={t('changeRemoved')} isWarning />,
      };
    case 'metadata':
      return metadataSides(difference, t);
    case 'logo':
      return logoSides(difference.before, difference.after, t);
  }
}

function Reference({
  udf,
  gone,
  isWarning = false,
}: {
  udf: Udf | null;
  gone: string;
  isWarning?: boolean;
}) {
  if (udf === null) return isWarning ? <Gone>{gone}</Gone> : <Faint>{gone}</Faint>;
  return (
    <>
      <MachineText>{udf.value}</MachineText>
      {udf.label !== '' && (
        <span className="block text-small text-ink-3">
          <UserText>{udf.label}</UserText>
        </span>
      )}
    </>
  );
}
