import { describe, expect, it } from 'vitest';
import { readChange } from './live-change.ts';

describe('a change', () => {
  it('is read with its amount in centimes', () => {
    const data = JSON.stringify({
      id: 'e1',
      generation: 'v2',
      type: 'transaction.completed',
      instance_id: 'i1',
      link_id: 'l1',
      amount: '2500.00',
      at: '2026-01-22T10:20:00.000Z',
    });
    expect(readChange(data)).toEqual({
      id: 'e1',
      generation: 'v2',
      type: 'transaction.completed',
      instanceId: 'i1',
      linkId: 'l1',
      amount: 250_000,
      at: Date.parse('2026-01-22T10:20:00Z'),
    });
  });

  it('may lack what it does not need, and is nothing without what it does', () => {
    expect(readChange('{"id":"e1","type":"x.y","link_id":"l1","amount":null}')).toEqual({
      id: 'e1',
      generation: 'v2',
      type: 'x.y',
      instanceId: null,
      linkId: 'l1',
      amount: null,
      at: null,
    });
    expect(readChange('{"id":"e1","type":"x.y"}')).toBeNull();
    expect(readChange('{')).toBeNull();
  });
});
