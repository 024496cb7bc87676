import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { MIN_AMOUNT, type Centimes } from '../../contract/core/money.ts';
import { useFormat } from '../i18n/i18n-provider.tsx';
import { TextField, type TextFieldProps } from '../ui/text-field.tsx';
import { meantInCentimes, readTypedMoney, speakCentimes } from './typed-money.ts';

type MoneyFieldProps = Omit<TextFieldProps, 'hint' | 'end' | 'inputMode' | 'isMachineText'> & {
  /** What stands in the field now, for the line underneath. */
  typed: string;
  /** Shown while nothing is typed. */
  hint?: ReactNode;
};

/**
 * An amount in dinars, kept as it is typed, with what was understood underneath: the amount itself and
 * the same in centimes, as Algerians say it.
 */
export function MoneyField({ typed, hint, ...field }: MoneyFieldProps) {
  const format = useFormat();
  return (
    <TextField
      autoComplete="off"
      {...field}
      isMachineText
      inputMode="decimal"
      inputClassName="tabular-nums"
      end={<span className="text-body">{format.money(MIN_AMOUNT).currency}</span>}
      hint={<MoneyHint typed={typed} hint={hint} />}
    />
  );
}

function MoneyHint({ typed, hint }: { typed: string; hint: ReactNode }) {
  const t = useTranslations('forms');
  const format = useFormat();
  const spoken = useSpokenAmount();
  const money = readTypedMoney(typed);
  if (money.kind === 'empty') return hint;
  if (money.kind === 'unclear') return <Warning>{t('moneyUnclear')}</Warning>;
  const read = (
    <span className="tabular-nums">
      {t('moneyRead', { money: format.money(money.amount).text, spoken: spoken(money.amount) })}
    </span>
  );
  const meant = meantInCentimes(money.amount);
  return (
    <>
      {read}
      {money.range === 'below' && (
        <Warning>{t('moneyBelow', { minimum: format.money(MIN_AMOUNT).text })}</Warning>
      )}
      {meant !== null && <Warning>{t('moneyAbove', { meant: format.money(meant).text })}</Warning>}
    </>
  );
}

function Warning({ children }: { children: ReactNode }) {
  return (
    <span className="flex items-start gap-1.5 text-amber">
      <TriangleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
      <span>{children}</span>
    </span>
  );
}

/** In: an amount. Out: "5 millions de centimes", in the language on screen. */
function useSpokenAmount(): (amount: Centimes) => string {
  const t = useTranslations('forms');
  const format = useFormat();
  return (amount) => {
    const { milliards, millions, rest } = speakCentimes(amount);
    const pieces = [
      milliards > 0 && t('milliards', { count: milliards }),
      millions > 0 && t('millions', { count: millions }),
      rest > 0 && format.integer(rest),
    ].filter((piece) => piece !== false);
    if (pieces.length === 0) return t('centimes', { amount: format.integer(0) });
    const said = pieces.reduce((first, second) => t('spokenJoin', { first, second }));
    return rest > 0 ? t('centimes', { amount: said }) : t('ofCentimes', { amount: said });
  };
}
