import { describe, expect, it } from 'vitest';
import { isWebhookAddress, ownWebhookAddress } from './webhook-address.ts';

describe('the address of a webhook', () => {
  it.each(['https://shop.dz/hook', 'https://shop.dz:8443/a?b=c', 'http://localhost:3000/x', ''])(
    '%j is sent',
    (url) => {
      expect(isWebhookAddress(url)).toBe(true);
    },
  );

  it.each(['http://shop.dz/hook', 'shop.dz', 'https://a b', 'http://localhost.evil.dz', 'ftp://x'])(
    '%j is not',
    (url) => {
      expect(isWebhookAddress(url)).toBe(false);
    },
  );

  it('may be the dashboard’s own', () => {
    expect(ownWebhookAddress('https://pay.dz', 'a/b')).toBe('https://pay.dz/bff/webhooks/a%2Fb');
  });
});
