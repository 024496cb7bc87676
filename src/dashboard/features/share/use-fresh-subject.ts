import { useCallback, useEffect, useRef, useState } from 'react';
import { useClock } from '../../i18n/clock-provider.tsx';
import type { ReadFresh, ShareSubject } from './share-subject.ts';

/** `stale`: it could not be read anew, and what is shown is what was known before. */
export type Freshness = 'reading' | 'fresh' | 'stale';

interface FreshSubject {
  readonly subject: ShareSubject;
  readonly freshness: Freshness;
  readonly readAgain: () => void;
}

/** Coming back from another app after longer than this, milliseconds, the facts are read anew. */
const MAX_AGE_MS = 30_000;

/**
 * What was known of a link, then what is so now: read when it is first shown, and again when the
 * page comes back into sight.
 */
export function useFreshSubject(known: ShareSubject, readFresh: ReadFresh): FreshSubject {
  const clock = useClock();
  const [subject, setSubject] = useState(known);
  const [freshness, setFreshness] = useState<Freshness>('reading');
  const read = useRef(readFresh);
  const readAt = useRef(0);
  /** Only the answer to the last question counts. */
  const round = useRef(0);
  useEffect(() => {
    read.current = readFresh;
  });

  const ask = useCallback(() => {
    round.current += 1;
    const asked = round.current;
    const isCurrent = () => asked === round.current;
    read.current().then(
      (fresh) => {
        if (!isCurrent()) return;
        readAt.current = clock.now();
        setSubject(fresh);
        setFreshness('fresh');
      },
      () => {
        if (isCurrent()) setFreshness('stale');
      },
    );
  }, [clock]);

  useEffect(() => {
    ask();
    const onSight = () => {
      const isOld = clock.now() - readAt.current > MAX_AGE_MS;
      if (document.visibilityState === 'visible' && isOld) ask();
    };
    document.addEventListener('visibilitychange', onSight);
    return () => {
      round.current += 1;
      document.removeEventListener('visibilitychange', onSight);
    };
  }, [ask, clock]);

  const readAgain = () => {
    setFreshness('reading');
    ask();
  };
  return { subject, freshness, readAgain };
}
