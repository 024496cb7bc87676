import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { AMOUNT_MODES, USAGE_MODES } from '../../../../contract/ext/link.ts';
import { useFormat } from '../../../i18n/i18n-provider.tsx';
import { UserText } from '../../../ui/isolated-text.tsx';
import { Money } from '../../../ui/money.tsx';
import { bothSides, Faint, type Sides } from '../../links/form/change-line.tsx';
import { ChangeList, logoSides, metadataSides, textSides } from '../../links/form/change-list.tsx';
import type { Difference } from './edit-differences.ts';

/** What a difference is called on the form. */
export function useDifferenceLabel(): (difference: Difference) => string {
  const t = useTranslations('extForm');
  const words = useTranslations('linkForm');
  return (difference) => {
    switch (difference.field) {
      case 'title':
      case 'logo':
      case 'amount':
        return words(difference.field);
      case 'description':
        return words('details');
      case 'amount_mode':
        return t('amountMode');
      case 'min_amount':
        return t('minAmount');
      case 'max_amount':
        return t('maxAmount');
      case 'usage_mode':
        return t('usageMode');
      case 'max_uses':
        return t('maxUses');
      case 'target_amount':
        return t('target');
      case 'starts_at':
        return t('startsAt');
      case 'ends_at':
        return t('endsAt');
      case 'allowed_payers':
        return t('payers');
      case 'expires_at':
        return t('expiresAt');
      case 'form_id':
        return t('form');
      case 'metadata':
        return difference.key;
    }
  };
}

type EditChangesProps = {
  differences: readonly Difference[];
  /** In: a form's id. Out: its name, where it is known. */
  formName: (id: string) => string | undefined;
  /** What was changed here, beside what was changed elsewhere. */
  own?: readonly Difference[] | undefined;
};

/** Line by line what changes: before, then after. */
export function EditChanges({ differences, formName, own }: EditChangesProps) {
  const labelOf = useDifferenceLabel();
  const sidesOf = useSides(formName);
  return <ChangeList differences={differences} own={own} labelOf={labelOf} sidesOf={sidesOf} />;
}

function useSides(formName: EditChangesProps['formName']): (difference: Difference) => Sides {
  const t = useTranslations('extForm');
  const words = useTranslations('linkForm');
  const format = useFormat();
  const orNone = <Value,>(value: Value | null, show: (value: Value) => ReactNode) =>
    value === null ? <Faint>{t('changeNone')}</Faint> : show(value);
  return (difference) => {
    switch (difference.field) {
      case 'title':
      case 'description':
        return textSides(difference, words);
      case 'amount':
      case 'min_amount':
      case 'max_amount':
      case 'target_amount':
        return bothSides(difference, (amount) =>
          orNone(amount, (known) => <Money parts={format.money(known)} />),
        );
      case 'max_uses':
        return bothSides(difference, (uses) => orNone(uses, format.integer));
      case 'starts_at':
      case 'ends_at':
      case 'expires_at':
        return bothSides(difference, (instant) => orNone(instant, format.fullDateTime));
      case 'amount_mode':
        return bothSides(difference, (mode) => {
          const known = AMOUNT_MODES.find((one) => one === mode);
          return known === undefined ? mode : t(`amountModes.${known}`);
        });
      case 'usage_mode':
        return bothSides(difference, (mode) => {
          const known = USAGE_MODES.find((one) => one === mode);
          return known === undefined ? mode : t(`usage.${known}`);
        });
      case 'allowed_payers':
        return bothSides(difference, (payers) => t('changePayers', { count: payers.length }));
      case 'form_id':
        return bothSides(difference, (id) =>
          id === null ? (
            <Faint>{t('formNone')}</Faint>
          ) : (
            <UserText>{formName(id) ?? t('formCurrent')}</UserText>
          ),
        );
      case 'metadata':
        return metadataSides(difference, words);
      case 'logo':
        return logoSides(difference.before !== null, difference.after !== null, words);
    }
  };
}
