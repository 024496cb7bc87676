import { readFileSync } from 'node:fs';
import { runInThisContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { darkColors, lightColors } from './colors.ts';
import { hexColor } from './contrast.ts';
import { chooseTheme } from './theme.ts';

const script = readFileSync('public/theme-start.js', 'utf8');
const page = readFileSync('index.html', 'utf8');
const manifest = readFileSync('public/manifest.webmanifest', 'utf8');
const icon = readFileSync('public/favicon.svg', 'utf8');
const themeColorTags = page.match(/<meta name="theme-color"[^>]*>/g)?.join('') ?? '';
const root = document.documentElement;

/** Runs the file as the browser does, on a device with these languages. */
function start(
  deviceLanguages: readonly string[] = ['en-US'],
  head: readonly string[] = [themeColorTags],
) {
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(deviceLanguages);
  document.head.innerHTML = head.join('');
  // Run from its text, as a page does: it is not a module.
  runInThisContext(script);
}

function themeColors(): string[] {
  return [...document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')].map(
    (meta) => meta.content,
  );
}

beforeEach(() => {
  localStorage.clear();
  vi.restoreAllMocks();
});

describe('the start of theme and language', () => {
  it.each([
    [null, 'system'],
    ['light', 'light'],
    ['dark', 'dark'],
    ['purple', 'system'],
  ])('stored theme %s gives %s', (stored, expected) => {
    if (stored !== null) localStorage.setItem('theme', stored);
    start();
    expect(root.dataset.theme).toBe(expected);
  });

  it.each([
    [['ar-DZ', 'fr'], 'ar', 'rtl'],
    [['en-US', 'ar'], 'ar', 'rtl'],
    [['fr-FR'], 'fr', 'ltr'],
    [['en-US', 'de'], 'fr', 'ltr'],
    [[], 'fr', 'ltr'],
  ])('a device with %j speaks %s', (deviceLanguages, lang, dir) => {
    start(deviceLanguages);
    expect([root.lang, root.dir]).toEqual([lang, dir]);
  });

  it('prefers what the merchant chose', () => {
    localStorage.setItem('language', 'en');
    start(['ar-DZ']);
    expect([root.lang, root.dir]).toEqual(['en', 'ltr']);
  });

  it('works where storage is refused', () => {
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new Error('refused');
    });
    start();
    expect([root.dataset.theme, root.lang]).toEqual(['system', 'fr']);
  });
});

describe('the manifest', () => {
  it('is the one in the language on screen', () => {
    start(['ar-DZ'], ['<link rel="manifest" href="/manifest.webmanifest" />']);
    const link = document.querySelector<HTMLLinkElement>('link[rel="manifest"]');
    expect(link?.getAttribute('href')).toBe('/manifest.ar.webmanifest');
  });

  it('is not looked for on a page that has none', () => {
    expect(() => start(['ar-DZ'], [])).not.toThrow();
  });
});

describe('the first texts', () => {
  it('are fetched early in the language on screen', () => {
    localStorage.setItem('language', 'ar');
    start(
      ['fr'],
      ['fr', 'ar'].map((lang) => `<meta name="first-texts" lang="${lang}" content="/${lang}.js">`),
    );
    const links = document.querySelectorAll<HTMLLinkElement>('link[rel="modulepreload"]');
    expect([...links].map((link) => link.getAttribute('href'))).toEqual(['/ar.js']);
  });

  it('are left to the script where the build told nothing', () => {
    start();
    expect(document.querySelector('link[rel="modulepreload"]')).toBeNull();
  });
});

describe('the shapes of the list', () => {
  beforeEach(() => {
    delete root.dataset.start;
    // What it would ask for ahead is not the matter here, and would still be under way when the tests are over.
    vi.spyOn(document.head, 'append').mockImplementation(() => undefined);
  });
  afterEach(() => history.replaceState(null, '', '/'));

  it.each([
    ['/', 'shop', ''],
    ['/shop/links', null, ''],
    ['/shop/links/?view=paid', null, ''],
    ['/', null, undefined],
    ['/connect', 'shop', undefined],
    ['/shop/links/new', 'shop', undefined],
    ['/?open=create', 'shop', undefined],
  ])('at %s, with %s kept on the device: %s', (path, kept, expected) => {
    if (kept !== null) localStorage.setItem('instance', kept);
    history.replaceState(null, '', path);
    start();
    expect(root.dataset.start).toBe(expected);
  });
});

describe('a page whose script cannot be had', () => {
  it('says so', () => {
    document.body.innerHTML =
      '<div id="start-failed" hidden></div><img alt="" /><script type="module"></script>';
    start();
    const failed = document.getElementById('start-failed');
    document.querySelector('img')?.dispatchEvent(new Event('error'));
    expect(failed?.hidden).toBe(true);
    document.querySelector('script')?.dispatchEvent(new Event('error'));
    expect(failed?.hidden).toBe(false);
  });
});

describe('formats', () => {
  it('are made for the first time when the page has nothing else to do', () => {
    const made: string[] = [];
    class Made {
      constructor(language: string) {
        made.push(language);
      }
      format = () => '';
    }
    vi.useFakeTimers();
    vi.stubGlobal('Intl', { NumberFormat: Made, DateTimeFormat: Made });
    start(['ar-DZ']);
    expect(made).toEqual([]);
    vi.runAllTimers();
    expect(made).toEqual(['ar', 'ar']);
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });
});

describe('colours outside of the stylesheet', () => {
  const light = hexColor(lightColors.paper);
  const dark = hexColor(darkColors.paper);

  it('follow the tokens while the device decides', () => {
    start();
    expect(themeColors()).toEqual([light, dark]);
  });

  it('follow the tokens when the merchant decides', () => {
    localStorage.setItem('theme', 'dark');
    start();
    expect(themeColors()).toEqual([dark, dark]);
    localStorage.setItem('theme', 'light');
    start();
    expect(themeColors()).toEqual([light, light]);
  });

  it('follow a choice made later', () => {
    start();
    chooseTheme('light');
    expect(themeColors()).toEqual([light, light]);
    chooseTheme('dark');
    expect(themeColors()).toEqual([dark, dark]);
    chooseTheme('system');
    expect(themeColors()).toEqual([light, dark]);
    expect(localStorage.getItem('theme')).toBe('system');
  });

  it('are the same in the manifest and the icon', () => {
    expect(JSON.parse(manifest)).toMatchObject({ background_color: light, theme_color: light });
    expect(icon).toContain(hexColor(lightColors.accent));
  });
});
