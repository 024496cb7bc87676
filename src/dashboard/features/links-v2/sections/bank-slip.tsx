import { useWatch } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { UDF_KEYS } from '../../../../contract/v2/link.ts';
import { readTypedMoney } from '../../../forms/typed-money.ts';
import { useFormat } from '../../../i18n/i18n-provider.tsx';
import { MachineText, UserText } from '../../../ui/isolated-text.tsx';
import { Money } from '../../../ui/money.tsx';
import { cleanUpUdf } from '../udf-cleanup.ts';
import type { LinkFormValues } from './form-values.ts';

/** What the bank would make up for a missing reference: ten letters and digits. */
const SAMPLE_ORDER_NUMBER = '7K2M90Q4XB';

/** A picture of the bank's receipt: `udf1` is printed on it, the others travel along unseen. */
export function BankSlip({ isFree }: { isFree: boolean }) {
  const t = useTranslations('linkForm');
  const format = useFormat();
  const udfs = useWatch<LinkFormValues, 'udfs'>({ name: 'udfs' });
  const typed = useWatch<LinkFormValues, 'amount'>({ name: 'amount' });
  const money = readTypedMoney(typed);
  const { value, label } = udfs.udf1;
  const printed = cleanUpUdf(value)?.value ?? value.trim();
  const unseen = UDF_KEYS.slice(1).filter((key) => udfs[key].value.trim() !== '');
  return (
    <figure className="max-w-100 rounded-control border border-line bg-sunk px-4 py-3">
      <figcaption className="text-small text-ink-2">{t('slipTitle')}</figcaption>
      <dl className="mt-2 flex flex-col gap-1 border-t border-dashed border-line-strong pt-2 text-small">
        <Line
          name={label.trim() === '' ? t('slipReference') : <UserText>{label}</UserText>}
          isGuess={printed === ''}
        >
          <MachineText>{printed === '' ? SAMPLE_ORDER_NUMBER : printed}</MachineText>
        </Line>
        <Line name={t('amount')} isGuess={isFree || money.kind !== 'read'}>
          {!isFree && money.kind === 'read' ? (
            <Money parts={format.money(money.amount)} />
          ) : isFree ? (
            t('slipChosen')
          ) : (
            '—'
          )}
        </Line>
      </dl>
      <p className="mt-2 text-small text-ink-3">
        {printed === '' ? t('slipGenerated') : t('slipPrinted')}
        {unseen.length > 0 && ` ${t('slipUnseen', { udfs: unseen.join(', ') })}`}
      </p>
    </figure>
  );
}

function Line({
  name,
  isGuess,
  children,
}: {
  name: React.ReactNode;
  isGuess: boolean;
  children: React.ReactNode;
}) {
  return (
    <div className="flex justify-between gap-4">
      <dt className="min-w-0 truncate text-ink-2">{name}</dt>
      <dd className={isGuess ? 'text-ink-3' : 'font-medium text-ink'}>{children}</dd>
    </div>
  );
}
