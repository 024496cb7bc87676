import { readFileSync } from 'node:fs';
import { runInThisContext } from 'node:vm';
import { beforeEach, describe, expect, inject, it } from 'vitest';

const script = readFileSync('public/pay-start.js', 'utf8');
const tags = ['link', 'result', 'home', 'fr', 'ar', 'en'].map(
  (part) => `<meta name="first-files" data-part="${part}" content="/${part}.js /more-${part}.js">`,
);

/** Runs the file as the browser does at an address. Out: what it asks for. */
function start(address: string, language = 'fr'): string[] {
  window.happyDOM.setURL(`${inject('origin')}${address}`);
  document.documentElement.lang = language;
  document.head.innerHTML = tags.join('');
  // Run from its text, as a page does: it is not a module.
  runInThisContext(script);
  return [...document.head.querySelectorAll('link')].map(
    (link) => `${link.rel} ${link.getAttribute('href')}`,
  );
}

beforeEach(() => {
  document.head.innerHTML = '';
  delete document.documentElement.dataset['start'];
});

describe('the shapes of the form', () => {
  it.each([
    ['/pay/collier', ''],
    ['/pay/collier/result?order=A1', undefined],
    ['/pay', undefined],
  ])('at %s: %s', (address, expected) => {
    start(address);
    expect(document.documentElement.dataset['start']).toBe(expected);
  });
});

describe('what a payer’s browser asks for beside the script', () => {
  it('is the screen of a link, its language and the link itself', () => {
    expect(start('/pay/collier-argent', 'ar')).toEqual([
      'modulepreload /link.js',
      'modulepreload /more-link.js',
      'modulepreload /ar.js',
      'modulepreload /more-ar.js',
      'preload /api/v2/mytpe-pay/links/public/collier-argent',
    ]);
  });

  it('is the result in the language that was paid in', () => {
    expect(start('/pay/collier/result?order=A1&lang=en', 'ar')).toEqual([
      'modulepreload /result.js',
      'modulepreload /more-result.js',
      'modulepreload /en.js',
      'modulepreload /more-en.js',
    ]);
  });

  it.each(['/pay', '/pay/'])('is nothing of a link at %s', (address) => {
    expect(start(address).filter((each) => /link|public/.test(each))).toEqual([]);
  });

  it('is asked for as the page asks, so that it is not asked for twice', () => {
    start('/pay/collier');
    const preload = document.head.querySelector<HTMLLinkElement>('link[rel=preload]');
    expect([preload?.as, preload?.crossOrigin]).toEqual(['fetch', 'anonymous']);
  });
});
