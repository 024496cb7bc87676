import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import type { Clock } from './clock.ts';

const ClockContext = createContext<Clock>({ now: Date.now });

export function ClockProvider({ clock, children }: { clock: Clock; children: ReactNode }) {
  return <ClockContext value={clock}>{children}</ClockContext>;
}

export function useClock(): Clock {
  return useContext(ClockContext);
}

/**
 * The current time for what is drawn from it, epoch milliseconds.
 * In: how often it moves on, in milliseconds; 30 seconds unless told.
 */
export function useNow(every = 30_000): number {
  const clock = useClock();
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => {
    const tick = () => {
      setNow(clock.now());
    };
    tick();
    const timer = setInterval(tick, every);
    return () => {
      clearInterval(timer);
    };
  }, [clock, every]);
  return now;
}
