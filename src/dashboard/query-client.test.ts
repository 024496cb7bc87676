import { describe, expect, it } from 'vitest';
import type { ProblemKind } from '../contract/core/problem.ts';
import { ApiProblem } from './api/api-problem.ts';
import { createQueryClient, retryDelayMs, shouldRetryRead } from './query-client.ts';

function problem(kind: ProblemKind, retryAfterSeconds: number | null = null): ApiProblem {
  return new ApiProblem({
    kind,
    status: 500,
    message: '',
    code: null,
    fields: {},
    retryAfterSeconds,
    requestId: null,
    current: null,
  });
}

describe('reads', () => {
  it.each([
    'rateLimited',
    'unavailable',
    'timedOut',
    'serverFault',
    'unreadable',
    'offline',
  ] as const)('are tried again after %s, twice at most', (kind) => {
    expect([0, 1, 2].map((failures) => shouldRetryRead(failures, problem(kind)))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it.each(['signedOut', 'forbidden', 'notFound', 'invalid', 'badRequest'] as const)(
    'are not tried again after %s',
    (kind) => {
      expect(shouldRetryRead(0, problem(kind))).toBe(false);
    },
  );

  it('are not tried again after an error of our own', () => {
    expect(shouldRetryRead(0, new TypeError('x is undefined'))).toBe(false);
  });

  it('do not keep a reader waiting for minutes', () => {
    expect(shouldRetryRead(0, problem('rateLimited', 15))).toBe(true);
    expect(shouldRetryRead(0, problem('rateLimited', 120))).toBe(false);
  });

  it('wait at least as long as the server asks', () => {
    expect(retryDelayMs(0, problem('rateLimited', 7), 0)).toBe(7_000);
    expect(retryDelayMs(0, problem('rateLimited', 7), 0.5)).toBe(7_500);
  });

  it('wait longer each time, spread by chance', () => {
    expect(retryDelayMs(0, problem('offline'), 0)).toBe(250);
    expect(retryDelayMs(0, problem('offline'), 1)).toBe(750);
    expect(retryDelayMs(1, problem('offline'), 0.5)).toBe(1_000);
  });
});

describe('writes', () => {
  it('are neither retried nor kept for later', () => {
    expect(createQueryClient().getDefaultOptions().mutations).toEqual({
      networkMode: 'always',
      retry: 0,
    });
  });
});
