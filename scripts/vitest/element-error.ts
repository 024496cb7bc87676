import { getConfig } from '@testing-library/react';

// Read once for a worker, whose files share this module.
const { getElementError } = getConfig();

/**
 * What a query that finds nothing throws. With the whole page in it; but while something is waited for, every look but the last
 * fails, and drawing the page for each takes a fifth of the time of such a test. The last is given the page by the wait itself.
 */
export function elementError(message: string | null, container: Element): Error {
  const isWaiting = Reflect.get(getConfig(), '_disableExpensiveErrorDiagnostics') === true;
  if (!isWaiting) return getElementError(message, container);
  const error = new Error(message ?? '');
  error.name = 'TestingLibraryElementError';
  return error;
}
