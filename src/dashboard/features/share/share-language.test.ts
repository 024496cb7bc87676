import { beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetShareLanguages } from './forget-share-languages.ts';
import { rememberShareLanguage, shareLanguageOf } from './share-language.ts';

const KEY = 'mytpe.share.1';

beforeEach(() => {
  localStorage.clear();
});

describe('the language of messages', () => {
  it('is remembered for each link', () => {
    rememberShareLanguage('a', 'ar');
    rememberShareLanguage('b', 'en');
    expect(shareLanguageOf('a', 'fr')).toBe('ar');
    expect(shareLanguageOf('b', 'fr')).toBe('en');
  });

  it('of a new link is the one chosen last, else that of the dashboard', () => {
    expect(shareLanguageOf('new', 'fr')).toBe('fr');
    rememberShareLanguage('a', 'ar');
    expect(shareLanguageOf('new', 'fr')).toBe('ar');
  });

  it('is kept for the latest 300 links', () => {
    rememberShareLanguage('first', 'en');
    for (let index = 0; index < 300; index += 1) rememberShareLanguage(`l${index}`, 'ar');
    expect(JSON.parse(localStorage.getItem(KEY) ?? '').links).toHaveLength(300);
    rememberShareLanguage('other', 'fr');
    expect(shareLanguageOf('first', 'en')).toBe('fr');
    expect(shareLanguageOf('l299', 'en')).toBe('ar');
  });

  it('is all that is kept, and is gone when somebody disconnects', () => {
    rememberShareLanguage('a', 'ar');
    expect(Object.keys(localStorage)).toEqual([KEY]);
    expect(JSON.parse(localStorage.getItem(KEY) ?? '')).toEqual({
      last: 'ar',
      links: [['a', 'ar']],
    });
    forgetShareLanguages();
    expect(localStorage.getItem(KEY)).toBeNull();
  });

  it.each(['', '{', '7', 'null', '{"links":7,"last":"de"}', '{"links":[["a"],["a","xx"],null]}'])(
    'survives "%s" in the storage',
    (stored) => {
      localStorage.setItem(KEY, stored);
      expect(shareLanguageOf('a', 'fr')).toBe('fr');
    },
  );

  it('does without storage', () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementationOnce(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(() => rememberShareLanguage('a', 'ar')).not.toThrow();
  });
});
