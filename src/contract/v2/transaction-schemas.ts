import { schemaOf } from '../core/reader-schema.ts';
import { readRecentTransaction, readTransaction } from './transaction.ts';

/** One payment of a link. */
export const transactionSchema = schemaOf(readTransaction);

/** One of the newest payments of all instances. */
export const recentTransactionSchema = schemaOf(readRecentTransaction);
