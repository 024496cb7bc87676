import type { FieldValues, UseFormReturn } from 'react-hook-form';

/** How long typing rests before it is written down, milliseconds. */
const PAUSE_MS = 400;

/**
 * Has a form written down whenever typing rests, and at the latest when the page goes.
 * @returns ends it; what was typed last is written down then
 */
export function writeWhileTyping<Values extends FieldValues, Output>(
  form: UseFormReturn<Values, unknown, Output>,
  write: () => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = form.subscribe({
    formState: { values: true },
    callback: () => {
      clearTimeout(timer);
      timer = setTimeout(write, PAUSE_MS);
    },
  });
  window.addEventListener('pagehide', write);
  return () => {
    stop();
    clearTimeout(timer);
    window.removeEventListener('pagehide', write);
    write();
  };
}
