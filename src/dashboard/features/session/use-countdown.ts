import { useEffect, useState } from 'react';

/** In: seconds to wait, or null, and what they belong to: another one starts anew. Out: seconds left. */
export function useCountdown(seconds: number | null, cause: unknown): number {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    if (seconds === null || seconds <= 0) return;
    const end = performance.now() + seconds * 1_000;
    const tick = () => setLeft(Math.max(0, Math.ceil((end - performance.now()) / 1_000)));
    tick();
    const timer = setInterval(tick, 500);
    return () => clearInterval(timer);
    // The cause is not read, but another one starts the wait anew.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [seconds, cause]);
  return seconds === null || seconds <= 0 ? 0 : left;
}
