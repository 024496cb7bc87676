import { describe, expect, it } from 'vitest';
import { placeOf, type Asked } from './request-place.ts';

const ORIGIN = 'https://shop.example.dz';
const FILES = new Set(['/index.html', '/theme-start.js', '/favicon.svg', '/assets/start-1.js']);

const ask = (url: string, change: Partial<Asked> = {}) =>
  placeOf({ method: 'GET', mode: 'cors', url: `${ORIGIN}${url}`, ...change }, ORIGIN, FILES);

describe('a page that somebody opens', () => {
  it.each(['/', '/connect', '/i1/links?view=paid', '/i1/links/abc/edit', '/payments', '/apis'])(
    '%s is the dashboard’s',
    (url) => {
      expect(ask(url, { mode: 'navigate' })).toBe('page');
    },
  );

  it.each([
    '/bff/session',
    '/api/v2/mytpe-pay/links',
    '/pay',
    '/pay/collier',
    '/pay/return/A1',
    '/bank/payment',
    '/docs',
    '/sandbox/merchants',
    '/healthz',
    '/assets/start-1.js',
    '/favicon.svg',
  ])('%s is left to the network', (url) => {
    expect(ask(url, { mode: 'navigate' })).toBe('network');
  });
});

describe('what a page asks for', () => {
  it.each(['/assets/start-1.js', '/assets/of-another-version-2.js', '/theme-start.js'])(
    '%s is one of the files',
    (url) => {
      expect(ask(url)).toBe('file');
    },
  );

  it.each(['/bff/session', '/bff/v2/i1/links?page=1', '/api/v2/x', '/pay/x', '/bank/x', '/docs/x'])(
    '%s is left to the network, and nothing of it is kept',
    (url) => {
      expect(ask(url)).toBe('network');
    },
  );

  it.each(['POST', 'PATCH', 'PUT', 'DELETE'])('%s is never touched', (method) => {
    expect(ask('/bff/v2/links/store', { method })).toBe('network');
    expect(ask('/i1/links', { method, mode: 'navigate' })).toBe('network');
    expect(ask('/assets/start-1.js', { method })).toBe('network');
  });

  it('of another host is left alone', () => {
    const asked = { method: 'GET', mode: 'cors' as const, url: 'https://cdn.example/assets/x.js' };
    expect(placeOf(asked, ORIGIN, FILES)).toBe('network');
  });
});
