import type { Generation } from '../db/schema.ts';
import { extPaidLinks } from '../ext/paid-links.ts';
import { v2PaidLinks } from '../v2/paid-links.ts';
import type { PaidLinks } from './paid-links-type.ts';

/** What payments ask of the links of each generation. */
export const paidLinks: Readonly<Record<Generation, PaidLinks>> = {
  v2: v2PaidLinks,
  ext: extPaidLinks,
};
