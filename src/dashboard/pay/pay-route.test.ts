import { describe, expect, it } from 'vitest';
import { languageAsked, linkPath, readPayRoute } from './pay-route.ts';

describe('an address below /pay', () => {
  it.each([
    ['/pay/collier', '', { kind: 'link', slug: 'collier' }],
    ['/pay/collier/', '?lang=ar', { kind: 'link', slug: 'collier' }],
    ['/pay/return', '', { kind: 'link', slug: 'return' }],
    [
      '/pay/collier/result',
      '?order=AB12&lang=fr',
      { kind: 'result', slug: 'collier', orderNumber: 'AB12' },
    ],
    ['/pay', '', { kind: 'home' }],
    ['/pay/collier/result', '', { kind: 'home' }],
    ['/pay/collier/result', '?order=%3Cb%3E', { kind: 'home' }],
    ['/pay/a/b', '', { kind: 'home' }],
    ['/pay/a/result/b', '?order=1', { kind: 'home' }],
    ['/pay/%E0%A4%A', '', { kind: 'home' }],
    ['/elsewhere/collier', '', { kind: 'home' }],
  ] as const)('%s%s', (path, search, route) => {
    expect(readPayRoute(path, search)).toEqual(route);
  });

  it('may ask for a language', () => {
    expect(languageAsked('?order=1&lang=ar')).toBe('ar');
    expect(languageAsked('?lang=de')).toBeNull();
    expect(languageAsked('')).toBeNull();
  });

  it('leads back to the link', () => {
    expect(readPayRoute(linkPath('a b/é'), '')).toEqual({ kind: 'link', slug: 'a b/é' });
  });
});
