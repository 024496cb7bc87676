import { QueryClient } from '@tanstack/react-query';
import { ApiProblem, isNotSent } from './api/api-problem.ts';

/** Reads are tried again at most so often, and never after a longer wait than this. */
const retries = 2;
const longestWaitMs = 20_000;

/**
 * Reads are kept and revalidated in the background; writes are never retried and never queued:
 * `always`, or a write made offline would fire later by itself.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        refetchOnReconnect: true,
        staleTime: 15_000,
        gcTime: 30 * 60_000,
        retry: shouldRetryRead,
        retryDelay: (attempt, error) => retryDelayMs(attempt, error, Math.random()),
      },
      mutations: { networkMode: 'always', retry: 0 },
    },
  });
}

/** Whether a failed read may pass by itself. In: how often it failed before, and why. */
export function shouldRetryRead(failures: number, error: unknown): boolean {
  if (failures >= retries || !(error instanceof ApiProblem)) return false;
  if ((error.retryAfterSeconds ?? 0) * 1_000 > longestWaitMs) return false;
  switch (error.kind) {
    case 'rateLimited':
    case 'unavailable':
    case 'timedOut':
    case 'serverFault':
    case 'unreadable':
      return true;
    case 'offline':
      // Without a network another try is for the moment at which it comes back.
      return !isNotSent(error);
    default:
      return false;
  }
}

/**
 * How long to wait before the next try, milliseconds. What the server asks for in `Retry-After`
 * is the least; a random share keeps many dashboards from coming back at one moment.
 * In: tries so far (from 0), the failure, and a random number 0–1.
 */
export function retryDelayMs(attempt: number, error: unknown, random: number): number {
  const asked = error instanceof ApiProblem ? error.retryAfterSeconds : null;
  if (asked !== null) return asked * 1_000 + random * 1_000;
  return 500 * 2 ** attempt * (0.5 + random);
}
