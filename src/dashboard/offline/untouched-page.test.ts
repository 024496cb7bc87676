import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { untouchedPage } from './untouched-page.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Whether it has resolved so far. */
function watch(promise: Promise<void>): () => boolean {
  let isThere = false;
  void promise.then(() => (isThere = true));
  return () => isThere;
}

it('waits until nobody has touched the page for a while', async () => {
  const isThere = watch(untouchedPage(3_000, 60_000));
  await vi.advanceTimersByTimeAsync(2_900);
  document.body.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true }));
  await vi.advanceTimersByTimeAsync(2_900);
  // A list scrolls by itself: the event does not rise.
  document.body.dispatchEvent(new Event('scroll'));
  await vi.advanceTimersByTimeAsync(2_900);
  expect(isThere()).toBe(false);
  await vi.advanceTimersByTimeAsync(100);
  expect(isThere()).toBe(true);
});

it('waits for nobody who never rests', async () => {
  const isThere = watch(untouchedPage(3_000, 10_000));
  for (let second = 0; second < 10; second += 1) {
    expect(isThere()).toBe(false);
    document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
    await vi.advanceTimersByTimeAsync(1_000);
  }
  expect(isThere()).toBe(true);
});
