import { expect, test } from 'vitest';
import { readPayerList, toPayerText, withoutHead } from './payer-list.ts';

const payer = (email: string | null, phone: string | null) => ({ email, phone });

test('a customer a line, by e-mail, by phone however it was typed, or by both', () => {
  const text = [
    '\u202bamina@example.dz\u202c',
    '0555 12 34 56',
    '٠٥٥٥٦٥٤٣٢١',
    'karim@example.dz; +213 661 00 11 22',
    '"sara@example.dz"\t0770-11-22-33',
    'nadia@example.dz 0551 22 33 44',
    '+213 (0) 552 10 20 30',
    // A spreadsheet takes it for a number.
    'Samir;553102030',
  ].join('\n');
  expect(readPayerList(text)).toEqual({
    payers: [
      payer('amina@example.dz', null),
      payer(null, '+213555123456'),
      payer(null, '+213555654321'),
      payer('karim@example.dz', '+213661001122'),
      payer('sara@example.dz', '+213770112233'),
      payer('nadia@example.dz', '+213551223344'),
      payer(null, '+213552102030'),
      payer(null, '+213553102030'),
    ],
    unread: [],
    doubles: 0,
  });
});

test('several on one line are one each, and a name beside them is left out', () => {
  expect(readPayerList('a@example.dz, b@example.dz\r\nYacine Brahimi;0555123456').payers).toEqual([
    payer('a@example.dz', null),
    payer('b@example.dz', null),
    payer(null, '+213555123456'),
  ]);
});

test('what is neither an e-mail nor a phone is named with its line and its defect', () => {
  const { payers, unread } = readPayerList(
    'amina@\n\n  \nKarim\n0555 12 34\nok@example.dz;12345678',
  );
  expect(payers).toEqual([]);
  expect(unread).toEqual([
    { line: 1, text: 'amina@', defect: 'email' },
    { line: 4, text: 'Karim', defect: 'neither' },
    { line: 5, text: '0555 12 34', defect: 'phone' },
    { line: 6, text: 'ok@example.dz;12345678', defect: 'phone' },
  ]);
});

test('whoever stands there twice counts once, whatever the case of his e-mail', () => {
  expect(readPayerList('A@example.dz\na@EXAMPLE.dz\n0555123456\n+213555123456')).toMatchObject({
    payers: [payer('A@example.dz', null), payer(null, '+213555123456')],
    doubles: 2,
  });
});

test('whoever stands there by one way, and by both, is one customer', () => {
  expect(readPayerList('a@b.dz\nA@B.DZ; 0555 12 34 56\n+213 555 12 34 56')).toEqual({
    payers: [payer('A@B.DZ', '+213555123456')],
    unread: [],
    doubles: 2,
  });
  expect(readPayerList('a@b.dz; 0555123456\na@b.dz; 0661001122').payers).toHaveLength(2);
});

test('the list as text is read back as it was', () => {
  const payers = [payer('a@example.dz', '+213555123456'), payer(null, '+213661001122')];
  expect(readPayerList(toPayerText(payers)).payers).toEqual(payers);
});

test('the first line of a file is left out where it names columns', () => {
  expect(withoutHead('E-mail;Téléphone\na@example.dz;0555123456\n')).toBe(
    'a@example.dz;0555123456',
  );
  expect(withoutHead('a@example.dz\nb@example.dz')).toBe('a@example.dz\nb@example.dz');
  expect(withoutHead('')).toBe('');
});
