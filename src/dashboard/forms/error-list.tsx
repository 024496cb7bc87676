import { ChevronDown, CircleAlert } from 'lucide-react';
import { useMemo } from 'react';
import { useFormState, type FieldError } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { useIsWide } from '../ui/use-media-query.ts';
import { listErrors } from './field-error.ts';
import { useErrorWords } from './error-words.ts';
import type { FormFailure } from './use-contract-form.ts';
import { controlLabel, focusControl, namedControl } from './wrong-controls.ts';

interface WrongField {
  readonly name: string;
  /** Empty where the page has no such control. */
  readonly label: string;
  readonly error: FieldError;
  readonly control: HTMLElement | null;
}

type ErrorListProps = {
  element: HTMLFormElement | null;
  failure: FormFailure;
};

/** What is wrong, line by line; nothing once all is right. */
export function ErrorList({ element, failure }: ErrorListProps) {
  const t = useTranslations('forms');
  const say = useErrorWords();
  const isWide = useIsWide();
  const { errors } = useFormState();
  const wrong = useMemo(() => collect(element, errors), [element, errors]);

  const { unplaced } = failure;
  const count = wrong.length + unplaced.length;
  if (count === 0) return null;
  return (
    // On a phone the list would cover the form: there the count is enough until it is pressed.
    <details
      open={isWide}
      className="group rounded-control border border-red/30 bg-red-soft px-3.5 py-2.5 text-body text-red"
    >
      <summary className="flex cursor-pointer list-none items-center gap-2 font-semibold">
        <CircleAlert aria-hidden className="size-4 shrink-0" />
        {t('summary', { count })}
        <ChevronDown
          aria-hidden
          className="ms-auto size-4 shrink-0 transition-transform duration-quick group-open:rotate-180"
        />
      </summary>
      <ul className="mt-1.5 flex flex-col gap-1 ps-6">
        {wrong.map(({ name, label, error, control }) => (
          <li key={name}>
            {control ? (
              <button
                type="button"
                className="cursor-pointer text-start underline decoration-red/40 underline-offset-3 pointer-coarse:min-h-10"
                onClick={() => focusControl(control)}
              >
                {t('summaryLine', { label, sentence: say(error) })}
              </button>
            ) : (
              say(error)
            )}
          </li>
        ))}
        {unplaced.map((error, index) => (
          <li key={index}>{say(error)}</li>
        ))}
      </ul>
    </details>
  );
}

/** In the order of the page, whatever the order of the fields' declaration. */
function collect(form: HTMLFormElement | null, errors: object): WrongField[] {
  if (form === null) return [];
  const fields = listErrors(errors).map(({ name, error }): WrongField => {
    const control = namedControl(form, name);
    return { name, error, control, label: control ? controlLabel(control) : '' };
  });
  const order = [...form.elements];
  const placeOf = ({ control }: WrongField) => (control ? order.indexOf(control) : order.length);
  return fields.sort((a, b) => placeOf(a) - placeOf(b));
}
