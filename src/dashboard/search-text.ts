/**
 * The query part of the address as plain text: `?view=paid&q=2024` is `{ view: 'paid', q: '2024' }`.
 * Values stay text whatever they look like, and are written without quotes, so that an address can
 * be read, typed and sent. Each route's `validateSearch` makes of them what it needs.
 */
export function parseSearch(query: string): Record<string, string> {
  const search: Record<string, string> = Object.create(null);
  for (const [key, value] of new URLSearchParams(query)) {
    search[key] = value;
  }
  return search;
}

/** In: values by key; undefined, null and empty ones are left out. Out: `?…`, or empty. */
export function stringifySearch(search: Record<string, unknown>): string {
  const parameters = new URLSearchParams();
  for (const [key, value] of Object.entries(search)) {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
      if (value !== '') parameters.set(key, String(value));
    }
  }
  // Commas separate several values of one key and need no escape in a query.
  const query = parameters.toString().replaceAll('%2C', ',');
  return query === '' ? '' : `?${query}`;
}
