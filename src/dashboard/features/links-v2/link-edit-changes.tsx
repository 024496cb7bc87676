import { useTranslations } from 'use-intl';
import type { Udf } from '../../../contract/v2/link.ts';
import type { Format } from '../../i18n/format.ts';
import { useFormat } from '../../i18n/i18n-provider.tsx';
import { MachineText, UserText } from '../../ui/isolated-text.tsx';
import { Money } from '../../ui/money.tsx';
import { bothSides, ChangeLine, Faint, Gone, type Sides } from '../links/form/change-line.tsx';
import { differenceName, type Difference } from './link-edit-differences.ts';
import { useDifferenceLabel } from './link-edit-labels.ts';

type Words = ReturnType<typeof useTranslations<'linkForm'>>;

type ChangeListProps = {
  differences: readonly Difference[];
  /** A remark on a line, such as "you changed it too". */
  noteOf?: ((difference: Difference) => string | undefined) | undefined;
};

/** Line by line what changes: before, then after. */
export function ChangeList({ differences, noteOf }: ChangeListProps) {
  const t = useTranslations('linkForm');
  const format = useFormat();
  const labelOf = useDifferenceLabel();
  return (
    <dl className="divide-y divide-line text-body">
      {differences.map((difference) => {
        const { before, after } = sidesOf(difference, t, format);
        const note = noteOf?.(difference);
        return (
          <ChangeLine
            key={differenceName(difference)}
            label={<bdi>{labelOf(difference)}</bdi>}
            before={before}
            after={after}
            note={note}
          />
        );
      })}
    </dl>
  );
}

function sidesOf(difference: Difference, t: Words, format: Format): Sides {
  const { before, after } = difference;
  switch (difference.field) {
    case 'title':
    case 'details':
      return bothSides(difference, (text) =>
        text === '' ? <Faint>{t('changeEmpty')}</Faint> : <UserText>{text}</UserText>,
      );
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
      return {
        before: difference.before ?? <Faint>{t('changeEmpty')}</Faint>,
        after: difference.after ?? <Gone>{t('changeRemoved')}</Gone>,
      };
    case 'logo':
      return {
        before: t(before ? 'changeLogo' : 'changeNoLogo'),
        after: after ? t('changeNewLogo') : <Gone>{t('changeRemoved')}</Gone>,
      };
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
