import { useEffect, useEffectEvent } from 'react';
import { useLazyPart } from '../ui/use-lazy-part.ts';
import { useWhenIdle } from '../ui/use-when-idle.ts';
import type { FormFailure } from './use-contract-form.ts';

type ErrorSummaryProps = {
  element: HTMLFormElement | null;
  failure: FormFailure | null;
};

/**
 * All that is wrong with a form, beside its button: each line leads to its field. Stays until all is
 * right; a field that is mended leaves it at once. What draws it is fetched while somebody fills the form in.
 */
export function ErrorSummary({ element, failure }: ErrorSummaryProps) {
  const { part, load } = useLazyPart(() => import('./error-list.tsx'));
  useWhenIdle(load);
  const loadAtLast = useEffectEvent(load);
  useEffect(() => {
    if (failure !== null) loadAtLast();
  }, [failure]);
  return (
    <div role="status">
      {failure !== null && part !== null && <part.ErrorList element={element} failure={failure} />}
    </div>
  );
}
