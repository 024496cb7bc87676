import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openPage } from './open-page.ts';

const kept = () => Promise.resolve(new Response('kept'));
const nothing = () => Promise.resolve(undefined);
const never = () => new Promise<Response>(() => {});
const answer = (status: number) => () => Promise.resolve(new Response('fresh', { status }));
const lost = () => Promise.reject(new TypeError('Failed to fetch'));

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

async function bodyOf(opening: Promise<Response>): Promise<string> {
  await vi.advanceTimersByTimeAsync(3_000);
  return (await opening).text();
}

describe('the page', () => {
  it.each([200, 304, 404, 429])('comes from the network when that answers %i', async (status) => {
    const opened = openPage(() => Promise.resolve({ status } as Response), kept);
    await vi.advanceTimersByTimeAsync(0);
    expect((await opened).status).toBe(status);
  });

  it.each([
    ['there is no network', lost],
    ['the network takes too long', never],
    ['the server is down', answer(503)],
  ])('is the kept one when %s', async (_name, ask) => {
    expect(await bodyOf(openPage(ask, kept))).toBe('kept');
  });

  it('is whatever the server says when none is kept', async () => {
    expect((await openPage(answer(503), nothing)).status).toBe(503);
    await expect(openPage(lost, nothing)).rejects.toThrow('Failed to fetch');
  });

  it('is waited for when none is kept', async () => {
    const slow = () =>
      new Promise<Response>((resolve) => setTimeout(resolve, 9_000, new Response('fresh')));
    const opening = openPage(slow, nothing);
    await vi.advanceTimersByTimeAsync(9_000);
    expect(await (await opening).text()).toBe('fresh');
  });
});
