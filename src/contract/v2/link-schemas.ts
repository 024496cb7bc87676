import * as z from 'zod/mini';
import { readInstant } from '../core/instant.ts';
import { readMoney } from '../core/money.ts';
import { readId } from '../core/plain-readers.ts';
import { schemaOf } from '../core/reader-schema.ts';
import { readLink, readLinkSummary } from './link.ts';

export const idField = z.pipe(
  z.pipe(z.unknown(), z.transform(readId)),
  z.string().check(z.minLength(1)),
);
export const moneyField = z.pipe(z.optional(z.unknown()), z.transform(readMoney));
export const instantField = z.pipe(z.optional(z.unknown()), z.transform(readInstant));

/** A row of the list. */
export const linkSummarySchema = schemaOf(readLinkSummary);

/** One link in full. */
export const linkSchema = schemaOf(readLink);
