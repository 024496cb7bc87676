import type { Instant } from '../../../contract/core/instant.ts';

/** The sandbox's own time. It runs like any other, and tests may move it. */
export interface Clock {
  now(): Instant;
  /** Moves the clock to an instant, from where it runs on. */
  moveTo(instant: Instant): void;
}

/** @param real what time it really is, in milliseconds */
export function createClock(real: () => Instant = Date.now): Clock {
  let offset = 0;
  return {
    now: () => real() + offset,
    moveTo(instant) {
      offset = instant - real();
    },
  };
}
