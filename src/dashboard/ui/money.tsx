import type { CSSProperties } from 'react';
import { classNames } from './class-names.ts';
import { toneText, type Tone } from './tone.ts';

type MoneyProps = {
  /** From `format.money(centimes)`. */
  parts: { readonly number: string; readonly currency: string };
  /** Without it the amount takes the colour around it. */
  tone?: Tone | undefined;
  /** Within a figure: smaller where it would not fit. */
  isFitted?: boolean | undefined;
  className?: string | undefined;
};

/** An amount: tabular digits, left to right in every language, its currency smaller. */
export function Money({ parts, tone, isFitted = false, className }: MoneyProps) {
  return (
    <span
      className={classNames(
        'whitespace-nowrap tabular-nums',
        isFitted && 'money-fitted',
        tone && toneText[tone],
        className,
      )}
      style={isFitted ? lengthOf(parts.number) : undefined}
    >
      <bdi dir="ltr">{parts.number}</bdi>
      {parts.currency !== '' && (
        <span className="ms-[0.35em] text-[max(0.62em,0.75rem)]/none font-medium text-ink-2">
          {parts.currency}
        </span>
      )}
    </span>
  );
}

type ColumnMoneyProps = {
  /** From `format.money(centimes)`. */
  parts: { readonly number: string };
  /** Without it the amount takes the colour around it. */
  tone?: Tone | undefined;
  /** Where it is the cell itself. */
  role?: 'cell' | undefined;
  className?: string | undefined;
};

/** An amount in a column whose head says the currency: one element, since dozens of them are on screen in a list. */
export function ColumnMoney({ parts, tone, role, className }: ColumnMoneyProps) {
  return (
    <bdi
      role={role}
      dir="ltr"
      className={classNames('whitespace-nowrap tabular-nums', tone && toneText[tone], className)}
    >
      {parts.number}
    </bdi>
  );
}

/** How long it is, for the style sheet that fits it. */
function lengthOf(text: string): CSSProperties {
  return { '--chars': text.length } as CSSProperties;
}
