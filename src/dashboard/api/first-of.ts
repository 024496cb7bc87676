/** Ends with the first of these that ends. Safari knows `AbortSignal.any` since 17.4 only, and older iPhones stay at 16. */
export function firstOf(...signals: readonly AbortSignal[]): AbortSignal {
  const first = new AbortController();
  for (const signal of signals) {
    const end = () => first.abort(signal.reason);
    if (signal.aborted) end();
    signal.addEventListener('abort', end, { signal: first.signal });
  }
  return first.signal;
}
