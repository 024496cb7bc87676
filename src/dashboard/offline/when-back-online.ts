/** A network that is bad without being gone never says that it is back: it is tried, milliseconds. */
const TRY_EVERY_MS = 10_000;

/**
 * Tries again as soon as the device has a network, when somebody comes back to the tab, and now and then.
 * @returns how to stop
 */
export function whenBackOnline(tryAgain: () => void): () => void {
  const tryInSight = () => {
    if (document.visibilityState === 'visible') tryAgain();
  };
  const timer = setInterval(tryInSight, TRY_EVERY_MS);
  window.addEventListener('online', tryAgain);
  document.addEventListener('visibilitychange', tryInSight);
  return () => {
    clearInterval(timer);
    window.removeEventListener('online', tryAgain);
    document.removeEventListener('visibilitychange', tryInSight);
  };
}
