import { describe, expect, it, vi } from 'vitest';
import { firstOf } from './first-of.ts';

describe('firstOf', () => {
  it.each([0, 1])('ends with whichever ends first, for its reason: %i', (index) => {
    const all = [new AbortController(), new AbortController()];
    const signal = firstOf(...all.map((one) => one.signal));
    expect(signal.aborted).toBe(false);
    all[index]?.abort('gone');
    all[1 - index]?.abort('late');
    expect(signal).toMatchObject({ aborted: true, reason: 'gone' });
  });

  it('is over when one of them was over before', () => {
    const signal = firstOf(new AbortController().signal, AbortSignal.abort('before'));
    expect(signal).toMatchObject({ aborted: true, reason: 'before' });
  });

  it('leaves nothing on the one that lives on', () => {
    const [long, short] = [new AbortController(), new AbortController()];
    const listen = vi.spyOn(long.signal, 'addEventListener');
    firstOf(long.signal, short.signal);
    short.abort();
    const [, , options] = listen.mock.calls[0] ?? [];
    expect(options).toMatchObject({ signal: { aborted: true } });
  });
});
