import { Suspense } from 'react';
import { lazyExtra } from '../ui/lazy-extra.ts';
import { useWhenIdle } from '../ui/use-when-idle.ts';
import type { FormFailure } from './use-contract-form.ts';

const loadList = () => import('./error-list.tsx');
const ErrorList = lazyExtra(async () => (await loadList()).ErrorList);

type ErrorSummaryProps = {
  element: HTMLFormElement | null;
  failure: FormFailure | null;
};

/**
 * All that is wrong with a form, beside its button: each line leads to its field. Stays until all is
 * right; a field that is mended leaves it at once. What draws it is fetched while somebody fills the form in.
 */
export function ErrorSummary({ element, failure }: ErrorSummaryProps) {
  useWhenIdle(loadList);
  return (
    <div role="status">
      {failure !== null && (
        <Suspense>
          <ErrorList element={element} failure={failure} />
        </Suspense>
      )}
    </div>
  );
}
