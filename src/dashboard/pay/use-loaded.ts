import { useCallback, useEffect, useState } from 'react';
import { PayProblem } from './pay-call.ts';

/** What was asked for: on its way, there, or why not. */
export type Loaded<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'there'; readonly value: T }
  | { readonly kind: 'failed'; readonly failure: unknown };

interface Answer<T> {
  readonly read: () => Promise<T>;
  readonly loaded: Loaded<T>;
}

const LOADING = { kind: 'loading' } as const;

async function ask<T>(read: () => Promise<T>): Promise<Answer<T>> {
  try {
    return { read, loaded: { kind: 'there', value: await read() } };
  } catch (failure) {
    return { read, loaded: { kind: 'failed', failure } };
  }
}

/** What is there stays on screen when reading it again fails, unless it is gone. */
function newer<T>(known: Answer<T> | null, answer: Answer<T>): Answer<T> {
  const hasValue = known?.read === answer.read && known.loaded.kind === 'there';
  return hasValue && answer.loaded.kind === 'failed' && !isGone(answer.loaded.failure)
    ? known
    : answer;
}

function isGone(failure: unknown): boolean {
  return failure instanceof PayProblem && failure.status === 404;
}

/**
 * Reads something once, and again when asked to.
 * In: how to read; a new function reads anew from nothing.
 */
export function useLoaded<T>(read: () => Promise<T>): readonly [Loaded<T>, () => Promise<void>] {
  const [answer, setAnswer] = useState<Answer<T> | null>(null);
  useEffect(() => {
    let isWanted = true;
    void ask(read).then((first) => {
      if (isWanted) setAnswer((known) => newer(known, first));
    });
    return () => {
      isWanted = false;
    };
  }, [read]);
  const again = useCallback(async () => {
    const next = await ask(read);
    setAnswer((known) => newer(known, next));
  }, [read]);
  return [answer?.read === read ? answer.loaded : LOADING, again];
}
