import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centimes } from '../../../contract/core/money.ts';
import { directionOf, languages, type Language } from '../../i18n/language.ts';
import { composeMessage, composeSubjectLine } from './share-message.ts';
import { SHARE_OCCASIONS, type ShareSubject } from './share-subject.ts';

const url = 'https://pay.mytpe.app/atelier-poterie';

const subject: ShareSubject = {
  instanceId: 'i1',
  linkId: 'l1',
  title: 'Atelier poterie',
  details: '',
  amount: centimes(250_000),
  isAmountFree: false,
  isInvoice: false,
  left: 3,
  // Thursday 15 January 2026, 14:05 in Algiers.
  closesAt: Date.UTC(2026, 0, 15, 13, 5),
  url,
  logo: null,
  merchant: 'Bijoux Leïla',
  obstacle: null,
};

/** No-break spaces as plain ones, and without the comma that some engines write after a weekday. */
const plain = (text: string) =>
  text.replaceAll(/[\u00a0\u202f]/g, ' ').replace('Thursday, ', 'Thursday ');

const strong = /\p{L}/u;
const arabic = /\p{Script=Arabic}/u;

/** The direction that an app gives a line by itself: that of its first letter outside of isolates. */
function directionOfLine(line: string): 'ltr' | 'rtl' | null {
  const outside = line.replaceAll(/\u2068[^\u2069]*\u2069/g, '');
  const first = [...outside].find((character) => strong.test(character));
  if (first === undefined) return null;
  return arabic.test(first) ? 'rtl' : 'ltr';
}

describe('composeMessage', () => {
  it('fills the French template', () => {
    expect(plain(composeMessage(subject, 'new', 'fr'))).toBe(`Bonjour,
Voici le lien pour payer « Atelier poterie » par carte CIB ou Edahabia.
Montant : 2 500,00 DA
Il en reste 3.
Le lien est ouvert jusqu’au jeudi 15 janvier 2026 à 14:05.

https://pay.mytpe.app/atelier-poterie

Bijoux Leïla`);
  });

  it('fills the English template', () => {
    expect(plain(composeMessage(subject, 'fewLeft', 'en'))).toBe(`Last chance for “Atelier poterie”.
Only 3 left.
Price: 2,500.00 DA
The link is open until Thursday 15 January 2026 at 14:05.
To reserve, pay online with a CIB or Edahabia card:

https://pay.mytpe.app/atelier-poterie

Bijoux Leïla`);
  });

  it('fills the Arabic template, with what is not Arabic set apart', () => {
    expect(plain(composeMessage({ ...subject, left: 2 }, 'restocked', 'ar'))).toBe(
      `خبر سارّ: «\u2068Atelier poterie\u2069» متوفر من جديد.
السعر: 2.500,00 د.ج
بقي اثنان.
الرابط مفتوح إلى غاية الخميس، 15 جانفي 2026 في 14:05.
للاستفادة منه، ادفع عبر الإنترنت ببطاقة CIB أو الذهبية:

https://pay.mytpe.app/atelier-poterie

مع تحيات \u2068Bijoux Leïla\u2069`,
    );
  });

  const absences: [string, Partial<ShareSubject>][] = [
    ['nothing', {}],
    ['the amount', { amount: null }],
    ['what is left', { left: null }],
    ['the deadline', { closesAt: null }],
    ['the title', { title: '' }],
    ['the merchant', { merchant: ' ' }],
    ['all of them', { title: '', amount: null, left: null, closesAt: null, merchant: '' }],
  ];

  describe.each(languages)('in %s', (language) => {
    describe.each(SHARE_OCCASIONS)('for the occasion %s', (occasion) => {
      it.each(absences)('leaves out the lines without %s, whole', (_, absent) => {
        const full = composeMessage(subject, occasion, language).split('\n');
        const lines = composeMessage({ ...subject, ...absent }, occasion, language).split('\n');
        for (const line of lines) expect(full).toContain(line);
        expect(lines).toContain(url);
        expect(lines.join('\n')).not.toMatch(/[{}\u0000\u0001]|undefined|null|NaN|—|\n\n\n/);
        expect(lines[0]).not.toBe('');
        expect(lines.at(-1)).not.toBe('');
      });

      it('gives every line the direction of its language, and the address its own', () => {
        const titles = ['Atelier poterie', 'ورشة الفخار', '24 ساعة', '(12) Collier', '2026/01'];
        for (const title of titles) {
          const message = composeMessage({ ...subject, title }, occasion, language);
          for (const line of message.split('\n')) {
            if (line === '') continue;
            const expected = line === url ? 'ltr' : directionOf(language);
            expect([line, directionOfLine(line)]).toEqual([line, expected]);
          }
        }
      });

      it('has a subject line with the title', () => {
        expect(composeSubjectLine(subject, occasion, language)).toContain('Atelier poterie');
      });
    });
  });

  it('says who chooses the amount where the payer does', () => {
    const free = { ...subject, amount: null, isAmountFree: true };
    expect(composeMessage(free, 'new', 'fr')).toContain('Montant : à votre choix');
    expect(composeMessage(free, 'new', 'ar')).toContain('المبلغ: حسب اختيارك');
  });

  it('says nothing of a stock that is gone', () => {
    expect(composeMessage({ ...subject, left: 0 }, 'new', 'fr')).not.toContain('reste');
  });

  it.each([
    [1, 'بقي واحد.'],
    [2, 'بقي اثنان.'],
    [3, 'بقي 3.'],
    [11, 'بقي 11.'],
    [100, 'بقي 100.'],
  ])('counts %i left as Arabic does', (left, line) => {
    expect(composeMessage({ ...subject, left }, 'new', 'ar').split('\n')).toContain(line);
  });

  it('sets an Arabic title apart in French, and leaves a French one alone', () => {
    const message = composeMessage({ ...subject, title: 'قلادة (فضة)' }, 'new', 'fr');
    expect(message).toContain('« \u2068قلادة (فضة)\u2069 »');
    expect(composeMessage(subject, 'new', 'fr')).not.toMatch(/[\u2066-\u2069]/);
  });

  it('lets no title break a line or turn the message around', () => {
    const title = 'Sac\u202e\n\r\n\u2067 {url} \u0000\u0001rouge\u2069';
    const lines = composeMessage({ ...subject, title }, 'new', 'fr').split('\n');
    expect(lines[1]).toBe(
      'Voici le lien pour payer « Sac {url} rouge » par carte CIB ou Edahabia.',
    );
    expect(lines.filter((line) => line === url)).toHaveLength(1);
  });

  it('hands the address over byte for byte, on a line of its own, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.webUrl({ withQueryParameters: true, withFragments: true }),
          fc.string({ unit: 'binary', minLength: 1 }),
        ),
        fc.string({ unit: 'binary' }),
        fc.constantFrom(...languages),
        fc.constantFrom(...SHARE_OCCASIONS),
        (address, title, language: Language, occasion) => {
          const message = composeMessage({ ...subject, url: address, title }, occasion, language);
          expect(`\n${message}\n`).toContain(`\n${address}\n`);
        },
      ),
    );
  });
});
