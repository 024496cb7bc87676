import { describe, expect, it } from 'vitest';
import { centimes } from '../../../contract/core/money.ts';
import { printReceipt, receiptLines, type Receipt } from './print-receipt.ts';

const RECEIPT: Receipt = {
  merchant: 'Maison Leïla',
  title: 'قلادة فضية Silver Necklace œuvre d’été — 100 %',
  amount: centimes(123_456_750),
  orderNumber: 'AB12CD34EF',
  orderId: 'V721uPPfNNofVQAAABL3',
  approvalCode: '510150',
  paidAt: Date.parse('2026-11-20T23:05:00.000Z'),
  reference: { value: 'INV2026001', label: 'Facture' },
};

describe('a receipt', () => {
  it('says what the bank asks for, with the day in Algeria', () => {
    expect(receiptLines(RECEIPT, 'fr')).toEqual([
      ['Statut', 'Paiement accepté'],
      ['Montant', '1 234 567,50 DZD'],
      ['Facture', 'INV2026001'],
      ['Numéro de commande', 'AB12CD34EF'],
      ['Identifiant de transaction', 'V721uPPfNNofVQAAABL3'],
      ['Numéro d’autorisation', '510150'],
      ['Date et heure', '21/11/2026 00:05'],
      ['Moyen de paiement', 'CIB / Edahabia'],
    ]);
  });

  it('says it in English, and calls a reference without a label one', () => {
    const plain = { ...RECEIPT, reference: { value: 'AB12CD34EF', label: null } };
    const lines = new Map(receiptLines(plain, 'en'));
    expect(lines.get('Amount')).toBe('1,234,567.50 DZD');
    expect(lines.get('Reference')).toBe('AB12CD34EF');
  });

  it('is a PDF of one page, the same at each print', async () => {
    const pdf = await printReceipt(RECEIPT, 'fr');
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1);
    expect(pdf.equals(await printReceipt(RECEIPT, 'fr'))).toBe(true);
    expect(pdf.equals(await printReceipt(RECEIPT, 'en'))).toBe(false);
  });

  it('is printed whatever the title holds', async () => {
    for (const title of ['ل'.repeat(255), '𓀀👍🏽 中文', 'x'.repeat(255), '\u202e(قلادة)']) {
      const pdf = await printReceipt({ ...RECEIPT, title }, 'fr');
      expect(pdf.length).toBeGreaterThan(1_000);
    }
  });
});
