import { createTranslator } from 'use-intl/core';
import { describe, expect, it } from 'vitest';
import { languages, localeTags, timeZone } from './language.ts';
import { plainTranslator } from './plain-translator.ts';

const messages = {
  plain: 'Payé',
  named: 'Paiement à {merchant}',
  deep: { count: '{count, plural, =0 {rien} one {# place} two {deux} other {# places}}' },
} as const;

describe.each(languages)('the light translator in %s', (language) => {
  it('says what the full one says', () => {
    const light = plainTranslator(language, messages);
    const full = createTranslator({ locale: localeTags[language], timeZone, messages });
    expect(light('plain')).toBe(full('plain'));
    expect(light('named', { merchant: 'Leïla' })).toBe(full('named', { merchant: 'Leïla' }));
    for (const count of [0, 1, 2, 3, 11, 1_200]) {
      expect(light('deep.count', { count })).toBe(full('deep.count', { count }));
    }
  });
});
