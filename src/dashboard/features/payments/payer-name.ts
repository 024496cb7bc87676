import type { Transaction } from '../../../contract/v2/transaction.ts';
import { readPhone } from '../share/phone-number.ts';

type Payer = Pick<Transaction, 'name' | 'email' | 'phone_number'>;

/** What a payer is called: the name, else what else is known; null for an anonymous one. */
export function payerName(payer: Payer): string | null {
  const known = [payer.name, payer.email, payer.phone_number].find((text) => text.trim() !== '');
  return known?.trim() ?? null;
}

/** The same person, as far as anybody can tell: by e-mail, else by phone; null for an anonymous one. */
export function payerKey(payer: Payer): string | null {
  const email = payer.email.trim().toLowerCase();
  if (email !== '') return email;
  const phone = payer.phone_number.replaceAll(/\D/g, '');
  // 0550…, +213550… and 00213550… are one number.
  return phone === '' ? null : phone.slice(-9);
}

/** A phone number as the world dials it, `213550000101`; null when nobody can be called there. */
export function dialledNumber(phone: string): string | null {
  const reading = readPhone(phone);
  return reading.kind === 'number' ? reading.international : null;
}

/** `mailto:` for an address as somebody typed it: nothing in it can add a field to the message. */
export function mailAddress(email: string): string {
  return `mailto:${encodeURIComponent(email.trim()).replaceAll('%40', '@')}`;
}
