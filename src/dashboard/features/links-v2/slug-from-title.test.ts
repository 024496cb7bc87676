import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slugDefectOf } from '../../../contract/core/slug.ts';
import { proposeSlug, slugWithSuffix } from './slug-from-title.ts';

describe('a slug from a title', () => {
  test.each([
    ['Atelier poterie, samedi 24', 'atelier-poterie-samedi-24'],
    ['Collier argent « filigrane »', 'collier-argent-filigrane'],
    ['L’été à Oran — 3ème édition', 'l-ete-a-oran-3eme-edition'],
    ['Cœur d’artichaut & Cie', 'coeur-d-artichaut-et-cie'],
    ['Facture n° 2026/101', 'facture-n-2026-101'],
    ['  Élan  ', 'elan'],
  ])('French: %s', (title, slug) => {
    expect(proposeSlug(title)).toBe(slug);
  });

  test.each([
    ['فاتورة', 'fatoura'],
    ['قلادة فضية', 'klada-fdya'],
    ['ورشة الفخار', 'wrcha-el-fkhar'],
    ['الجزائر', 'el-djzair'],
    ['حقيبة يدوية', 'hkiba-ydouya'],
    ['تذاكر حفل ٢٠٢٦', 'tdhakr-hfl-2026'],
    ['مُحَمَّد', 'mouhammad'],
    ['كـــتاب', 'ktab'],
  ])('Arabic: %s', (title, slug) => {
    expect(proposeSlug(title)).toBe(slug);
  });

  test.each(['Public', 'links', 'TV', 'a'])(
    '%s alone would be refused, so it gets a companion',
    (title) => {
      expect(proposeSlug(title)).toBe(`${title.toLowerCase()}-dz`);
    },
  );

  test.each(['', '   ', '🎁🎉', '—'])('"%s" suggests nothing', (title) => {
    expect(proposeSlug(title)).toBe('');
  });

  test('a long title is cut between words', () => {
    const slug = proposeSlug('Formation complète à la photographie de mariage pour les débutants');
    expect(slug).toBe('formation-complete-a-la-photographie-de-mariage');
  });

  test('is empty or right, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
        const slug = proposeSlug(title);
        return slug === '' || slugDefectOf(slug) === null;
      }),
    );
  });
});

test('a suffix fits however long the slug is', () => {
  expect(slugWithSuffix('atelier-poterie', '2')).toBe('atelier-poterie-2');
  const long = `${'a'.repeat(90)}-${'b'.repeat(9)}`;
  expect(slugWithSuffix(long, '12')).toHaveLength(93);
  expect(slugDefectOf(slugWithSuffix('a'.repeat(100), '2'))).toBeNull();
});
