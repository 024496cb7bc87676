import { describe, expect, it } from 'vitest';
import type { ProblemKind } from '../../../../contract/core/problem.ts';
import { ApiProblem } from '../../../api/api-problem.ts';
import { runEach, type Outcome, type RunEach } from './run-each.ts';

function problem(kind: ProblemKind, retryAfterSeconds: number | null = null): ApiProblem {
  return new ApiProblem({
    kind,
    status: 429,
    message: '',
    code: null,
    fields: {},
    retryAfterSeconds,
    requestId: null,
    current: null,
  });
}

const NUMBERS = Array.from({ length: 20 }, (_, index) => index);

async function run(overrides: Partial<RunEach<number>>) {
  const outcomes = new Map<number, Outcome['kind']>();
  const waits: number[] = [];
  const begun: number[] = [];
  const { work = () => Promise.resolve(), ...rest } = overrides;
  const end = await runEach<number>({
    items: NUMBERS,
    concurrency: 4,
    signal: new AbortController().signal,
    wait: async (milliseconds) => {
      waits.push(milliseconds);
      await Promise.resolve();
    },
    onOutcome: (item, { kind }) => outcomes.set(item, kind),
    onPause: () => undefined,
    ...rest,
    work: async (item) => {
      begun.push(item);
      await work(item);
    },
  });
  return { end, outcomes, waits, begun };
}

describe('doing something with each of many', () => {
  it('does each once, so many at once and no more', async () => {
    let underWay = 0;
    let most = 0;
    const { end, outcomes, begun } = await run({
      work: async () => {
        underWay += 1;
        most = Math.max(most, underWay);
        await new Promise((resolve) => {
          setTimeout(resolve);
        });
        underWay -= 1;
      },
    });
    expect(end).toBeNull();
    expect(begun).toEqual(NUMBERS);
    expect([...outcomes.values()]).toEqual(NUMBERS.map(() => 'done'));
    expect(most).toBe(4);
  });

  it('tells what failed and goes on with the others', async () => {
    const { end, outcomes } = await run({
      work: (item) => (item % 5 === 0 ? Promise.reject(problem('forbidden')) : Promise.resolve()),
    });
    expect(end).toBeNull();
    expect(NUMBERS.filter((item) => outcomes.get(item) === 'failed')).toEqual([0, 5, 10, 15]);
  });

  it('waits as long as the API asks before the next, and repeats none by itself', async () => {
    const { waits, begun, outcomes, end } = await run({
      concurrency: 1,
      work: (item) => (item === 3 ? Promise.reject(problem('rateLimited', 7)) : Promise.resolve()),
    });
    expect(waits).toEqual([7_000]);
    expect(begun).toEqual(NUMBERS);
    expect(outcomes.get(3)).toBe('failed');
    expect(end).toBeNull();
  });

  it('begins nothing while it waits', async () => {
    let resume = () => {};
    const begun: number[] = [];
    const all = run({
      concurrency: 2,
      wait: () =>
        new Promise((resolve) => {
          resume = resolve;
        }),
      work: async (item) => {
        begun.push(item);
        if (item === 0) throw problem('rateLimited', 1);
        await Promise.resolve();
      },
    });
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
    expect(begun.length).toBeLessThanOrEqual(3);
    resume();
    expect((await all).begun).toEqual(NUMBERS);
  });

  it('begins nothing more once it is called off', async () => {
    const controller = new AbortController();
    const { end, begun } = await run({
      concurrency: 2,
      signal: controller.signal,
      work: async (item) => {
        if (item === 5) controller.abort();
        await Promise.resolve();
      },
    });
    expect(end).toBe('cancelled');
    expect(begun.length).toBeLessThanOrEqual(7);
  });

  it.each(['signedOut', 'offline'] as const)('stops when one is %s', async (kind) => {
    const { end, begun } = await run({
      concurrency: 1,
      work: (item) => (item === 2 ? Promise.reject(problem(kind)) : Promise.resolve()),
    });
    expect(end).toBe(kind);
    expect(begun).toEqual([0, 1, 2]);
  });
});
