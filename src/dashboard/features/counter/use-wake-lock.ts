import { useEffect, useState } from 'react';

/**
 * Keeps the screen of the device on while the page is in sight.
 * Out: false once it is known that this device will not: it has no such thing, or its battery is low.
 */
export function useWakeLock(): boolean {
  const [isKept, setIsKept] = useState(true);
  useEffect(() => {
    let lock: WakeLockSentinel | null = null;
    let isWanted = true;
    const keep = async () => {
      if (!('wakeLock' in navigator)) {
        setIsKept(false);
        return;
      }
      try {
        const held = await navigator.wakeLock.request('screen');
        if (!isWanted) await held.release();
        else {
          lock = held;
          setIsKept(true);
        }
      } catch {
        if (isWanted) setIsKept(false);
      }
    };
    // It is let go of by the browser when the page goes out of sight.
    const keepAgain = () => {
      if (document.visibilityState === 'visible') void keep();
    };
    void keep();
    document.addEventListener('visibilitychange', keepAgain);
    return () => {
      isWanted = false;
      document.removeEventListener('visibilitychange', keepAgain);
      void lock?.release();
    };
  }, []);
  return isKept;
}
