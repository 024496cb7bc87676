import type { CSSProperties } from 'react';
import { classNames } from './class-names.ts';
import { toneText, type Tone } from './tone.ts';

type MoneyProps = {
  /** From `format.money(centimes)`. */
  parts: { readonly number: string; readonly currency: string };
  /** Without it the amount takes the colour around it. */
  tone?: Tone | undefined;
  /** False in a column whose head says the currency. */
  hasCurrency?: boolean | undefined;
  /** Within a figure: smaller where it would not fit. */
  isFitted?: boolean | undefined;
  className?: string | undefined;
};

/** An amount: tabular digits, left to right in every language, its currency smaller. */
export function Money({
  parts,
  tone,
  hasCurrency = true,
  isFitted = false,
  className,
}: MoneyProps) {
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
      {hasCurrency && parts.currency !== '' && (
        <span className="ms-[0.35em] text-[max(0.62em,0.75rem)]/none font-medium text-ink-2">
          {parts.currency}
        </span>
      )}
    </span>
  );
}

/** How long it is, for the style sheet that fits it. */
function lengthOf(text: string): CSSProperties {
  return { '--chars': text.length } as CSSProperties;
}
