import { describe, expect, it } from 'vitest';
import { parseWebhook, readWebhook, signedWebhookText, WEBHOOK_EVENTS } from './webhooks.ts';

const rulesOf = (body: object, isNew = true): string[] => {
  const parsed = parseWebhook(body, isNew);
  return parsed.ok ? [] : parsed.issues.map(({ path, rule }) => `${path.join('.')}: ${rule}`);
};

describe('a webhook', () => {
  it('is read with what was sent alone', () => {
    const url = 'https://shop.example.dz/hooks?x=1';
    expect(parseWebhook({ url }, true)).toEqual({ ok: true, value: { url } });
    expect(parseWebhook({ is_active: false }, false)).toEqual({
      ok: true,
      value: { is_active: false },
    });
    expect(
      parseWebhook({ events: ['transaction.paid', 'transaction.paid'], description: ' x ' }, false),
    ).toEqual({ ok: true, value: { events: ['transaction.paid'], description: 'x' } });
  });

  it.each([
    [{}, ['url: url.required']],
    [{ url: 'http://shop.example.dz' }, ['url: url.malformed']],
    [{ url: 'https://a:b@shop.example.dz' }, ['url: url.malformed']],
    [{ url: `https://shop.example.dz/${'x'.repeat(2_000)}` }, ['url: url.malformed']],
    [{ url: 'https://x.dz', events: 'all' }, ['events: events.malformed']],
    [{ url: 'https://x.dz', events: ['transaction.paid', 'x'] }, ['events: events.unknown']],
    [{ url: 'https://x.dz', is_active: 'yes' }, ['is_active: is_active.malformed']],
    [{ url: 'https://x.dz', description: 'x'.repeat(256) }, ['description: description.tooLong']],
  ])('is refused as %j', (body, rules) => {
    expect(rulesOf(body)).toEqual(rules);
  });

  it('keeps its address when an update does not name it, and cannot lose it', () => {
    expect(rulesOf({}, false)).toEqual([]);
    expect(rulesOf({ url: '' }, false)).toEqual(['url: url.required']);
  });

  it('is read out of an answer, whatever events there will be', () => {
    expect(readWebhook({ id: 1, url: 'https://x.dz', events: ['new.event', 7] })).toMatchObject({
      id: '1',
      events: ['new.event'],
      is_active: true,
      secret: null,
    });
  });

  it('is signed over id, time and body', () => {
    expect(signedWebhookText('msg_1', 1_700_000_000, '{}')).toBe('msg_1.1700000000.{}');
    expect(WEBHOOK_EVENTS).toContain('payment_link.exhausted');
  });
});
