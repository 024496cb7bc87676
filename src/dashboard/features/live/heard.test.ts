import { describe, expect, it } from 'vitest';
import { Heard } from './heard.ts';
import type { LiveChange } from './live-change.ts';

const change: LiveChange = {
  id: 'e1',
  type: 'pay_link.updated',
  generation: 'v2',
  instanceId: 'i1',
  linkId: 'l1',
  amount: null,
  at: null,
};

describe('what a tab has heard', () => {
  it('begins a little before the page was opened, without an event', () => {
    const heard = new Heard(100_000);
    expect(heard.since).toBe(95_000);
    expect(heard.lastEventId).toBeNull();
  });

  it('goes on after the last event of the stream; a look has none that the stream knows', () => {
    const heard = new Heard(100_000);
    expect(heard.isNews(change, 'stream')).toBe(true);
    expect(heard.isNews({ ...change, id: 'p1 completed', linkId: 'l2' }, 'look')).toBe(true);
    expect(heard.lastEventId).toBe('e1');
    expect(heard.isNews(change, 'stream')).toBe(false);
  });

  it('starts anew where everything is read anew', () => {
    const heard = new Heard(100_000);
    heard.isNews(change, 'stream');
    heard.startAnew(200_000);
    expect(heard.lastEventId).toBeNull();
    expect(heard.since).toBe(195_000);
  });
});
