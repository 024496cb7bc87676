import { directionOf, type Language } from '../../../i18n/language.ts';
import { printWords } from './print-words.ts';

type PaymentStepsProps = {
  /** One, or two that stand on either side of the number. */
  languages: readonly Language[];
};

const STEPS = ['stepScan', 'stepCheck', 'stepPay'] as const;

/** Three steps to pay by CIB or Edahabia. */
export function PaymentSteps({ languages }: PaymentStepsProps) {
  const [first, second] = languages;
  const text = (language: Language | undefined, step: (typeof STEPS)[number]) =>
    language && (
      <span lang={language} dir={directionOf(language)} className="print-step-text">
        {printWords(language)(step)}
      </span>
    );
  return (
    // With two languages each side keeps its own direction, Arabic where a line of it begins.
    <ol
      className={second ? 'print-steps print-steps-paired' : 'print-steps'}
      dir={second ? 'rtl' : undefined}
    >
      {STEPS.map((step, index) => (
        <li key={step} className="print-step">
          {second && text(first, step)}
          <span aria-hidden className="print-step-number">
            {index + 1}
          </span>
          {text(second ?? first, step)}
        </li>
      ))}
    </ol>
  );
}
