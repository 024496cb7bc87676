import { readInstant, type Instant } from '../core/instant.ts';
import type { Open } from '../core/open.ts';
import { readFields, readText } from '../core/plain-readers.ts';

/** Who a pair of keys belongs to. */
export interface Merchant {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: Open<'trader'>;
  readonly created_at: Instant | null;
}

/** Reads the answer of `GET /me`, liberally; null for what has no id. */
export function readMerchant(input: unknown): Merchant | null {
  const merchant = readFields(input);
  const id = readText(merchant?.['id']);
  if (merchant === null || id === '') return null;
  return {
    id,
    email: readText(merchant['email']),
    name: readText(merchant['name']),
    role: readText(merchant['role']),
    created_at: readInstant(merchant['created_at']),
  };
}
