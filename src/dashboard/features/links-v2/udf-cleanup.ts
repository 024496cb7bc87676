import { UDF_VALUE_MAX_LENGTH } from '../../../contract/v2/rule-limits.ts';
import { toLatinDigits } from '../../forms/latin-digits.ts';

/** A reference as the bank takes it, and what had to be done to it. */
export interface UdfCleanup {
  readonly value: string;
  /** Characters that were left out, each once, in their order. */
  readonly removed: readonly string[];
  /** Accents and foreign digits were written plainly. */
  readonly isRewritten: boolean;
  /** What was left was still too long. */
  readonly isCut: boolean;
}

const LIGATURES: Readonly<Record<string, string>> = { œ: 'oe', Œ: 'OE', æ: 'ae', Æ: 'AE', ß: 'ss' };

/**
 * Makes a reference such as "INV-2026/001" into one that the bank takes: `INV2026001`.
 * In: what was typed. Out: null when it is right as it is, empty, or when nothing of it can be kept.
 */
export function cleanUpUdf(typed: string): UdfCleanup | null {
  const trimmed = typed.trim();
  const plain = toLatinDigits(trimmed)
    .replace(/[œŒæÆß]/g, (letter) => LIGATURES[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
  const kept = plain.replace(/[^A-Za-z0-9]/g, '');
  const value = kept.slice(0, UDF_VALUE_MAX_LENGTH);
  if (value === '' || value === typed) return null;
  const removed = new Set(plain.match(/[^A-Za-z0-9]/gu));
  return {
    value,
    removed: [...removed],
    isRewritten: plain !== trimmed,
    isCut: value !== kept,
  };
}
