import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeBracketKeys,
  encodeBracketKeys,
  type EncodableNode,
  type FormEntry,
} from './bracket-keys.ts';

function treeOf(entries: FormEntry[]) {
  const decoded = decodeBracketKeys(entries);
  if (!decoded.ok) throw new Error(decoded.defect);
  return decoded.tree;
}

const key = fc
  .stringMatching(/^[A-Za-z0-9_ -]{1,8}$/)
  .filter((name) => !['__proto__', 'constructor', 'prototype'].includes(name));
const leaf = fc.string();
type Sent = { readonly [key: string]: EncodableNode<never> };
const tree = fc.dictionary(key, fc.oneof(leaf, fc.dictionary(key, leaf, { minKeys: 1 })), {
  maxKeys: 8,
});

describe('bracketed form keys', () => {
  it('come back as they were sent', () => {
    fc.assert(
      fc.property(tree, (sent: Sent) => {
        expect(treeOf(encodeBracketKeys(sent))).toEqual(sent);
      }),
    );
  });

  it('read the documented form', () => {
    expect(
      treeOf([
        ['title', 'Limited Offer Product'],
        ['metadata[internal_id]', 'PROD_123'],
        ['udfs[udf1][value]', 'INV2026001'],
        ['udfs[udf1][label]', 'Invoice Number'],
        ['settings[show_retry_button]', 'false'],
      ]),
    ).toEqual({
      title: 'Limited Offer Product',
      metadata: { internal_id: 'PROD_123' },
      udfs: { udf1: { value: 'INV2026001', label: 'Invoice Number' } },
      settings: { show_retry_button: 'false' },
    });
  });

  it.each([
    '__proto__',
    'metadata[__proto__]',
    'metadata[__proto__][polluted]',
    'udfs[constructor][prototype]',
    'constructor',
    'prototype[x]',
  ])('refuses %s', (name) => {
    expect(decodeBracketKeys([[name, 'x']])).toEqual({ ok: false, name, defect: 'forbidden' });
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('makes objects without a prototype', () => {
    const decoded = treeOf([['a[toString]', 'x']]);
    expect(Object.getPrototypeOf(decoded)).toBeNull();
    expect(Object.getPrototypeOf(decoded['a'])).toBeNull();
  });

  it('refuses depth and number without end', () => {
    expect(decodeBracketKeys([['a[b][c][d][e]', 'x']])).toMatchObject({ defect: 'tooDeep' });
    const many = Array.from({ length: 2_501 }, (_, index): FormEntry => [`f${index}`, 'x']);
    expect(decodeBracketKeys(many)).toMatchObject({ defect: 'tooMany' });
  });

  it('lets a later field win, and takes a malformed name as it is', () => {
    expect(
      treeOf([
        ['a', '1'],
        ['a[b]', '2'],
        ['a', '3'],
      ]),
    ).toEqual({ a: '3' });
    expect(
      treeOf([
        ['a[b', '1'],
        ['[x]', '2'],
        ['a[]', '3'],
        ['b]c[d]', '4'],
      ]),
    ).toMatchObject({
      'a[b': '1',
      '[x]': '2',
      'a[]': '3',
    });
  });

  it('writes emptiness as an empty value, and leaves out what is undefined', () => {
    expect(
      encodeBracketKeys({ udfs: {}, timeout: null, title: undefined, on: true, count: 3 }),
    ).toEqual([
      ['udfs', ''],
      ['timeout', ''],
      ['on', 'true'],
      ['count', '3'],
    ]);
  });

  it('passes files through both ways', () => {
    const file = new Blob(['x']);
    const isBlob = (node: unknown): node is Blob => node instanceof Blob;
    const entries = encodeBracketKeys<Blob>({ logo: file }, isBlob);
    expect(entries).toEqual([['logo', file]]);
    expect(
      decodeBracketKeys<Blob>(
        [
          ['logo', file],
          ['logo[x]', 'y'],
        ],
        isBlob,
      ),
    ).toEqual({
      ok: true,
      tree: { logo: { x: 'y' } },
    });
  });
});
