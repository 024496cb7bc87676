import { randomInt } from 'node:crypto';

const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
/** The bank takes no longer one. */
const LENGTH = 10;

/** An order number that people can read out: no 0 and O, no 1 and I. */
export function drawOrderNumber(): string {
  return Array.from({ length: LENGTH }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join('');
}
