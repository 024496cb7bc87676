/** A tab that nobody looks at draws nothing: there it is not waited for. Milliseconds. */
const HIDDEN_AT_LAST_MS = 300;
/** A page that has nothing to show does not keep anybody waiting for ever. Milliseconds. */
const AT_LAST_MS = 3_000;

/**
 * Resolves when what was drawn before the call is on screen: after the second frame, since the first may still be on its way
 * there. While a page starts, frames pass in which a slow processor has painted nothing yet: the first paint with something in
 * it is waited for.
 */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, document.visibilityState === 'hidden' ? HIDDEN_AT_LAST_MS : AT_LAST_MS);
    const look = (isFirst: boolean): void => {
      requestAnimationFrame(() =>
        setTimeout(() => (!isFirst && hasContent() ? resolve() : look(false))),
      );
    };
    look(true);
  });
}

/** Where a browser does not say, the next frame has to do. */
function hasContent(): boolean {
  const isTold = PerformanceObserver.supportedEntryTypes.includes('paint');
  return !isTold || performance.getEntriesByName('first-contentful-paint').length > 0;
}
