import { json, pgSchema, text } from 'drizzle-orm/pg-core';
import { instant, money } from '../../database/columns.ts';
import type { Outcome } from './outcomes.ts';

export const bank = pgSchema('bank');

/** What a card payment can be at the bank. `reversed` and `refunded` were paid before. */
export type OrderStatus = 'registered' | 'paid' | 'declined' | 'reversed' | 'refunded';

/** The orders of the bank simulator. A change here needs a migration beside the others in `migrations/`. */
export const orders = bank.table('orders', {
  /** Twenty letters and digits: `orderId` in the answer, `mdOrder` afterwards. */
  id: text().primaryKey(),
  userName: text('user_name').notNull(),
  orderNumber: text('order_number').notNull(),
  amount: money().notNull(),
  returnUrl: text('return_url').notNull(),
  failUrl: text('fail_url').notNull(),
  description: text().notNull(),
  /** `fr`, `ar` or `en` */
  language: text().$type<BankLanguage>().notNull(),
  /** `udf1` to `udf5` as they came. */
  udfs: json().$type<Readonly<Record<string, string>>>().notNull(),
  status: text().$type<OrderStatus>().notNull(),
  /** What became of it; null while it is open. */
  outcome: text().$type<Outcome>(),
  /** Centimes that were taken from the card: nothing, or the amount. */
  captured: money().notNull(),
  /** Centimes of these that went back. */
  givenBack: money('given_back').notNull(),
  approvalCode: text('approval_code'),
  /** Masked; empty until a card was used. */
  pan: text().notNull(),
  createdAt: instant('created_at').notNull(),
  paidAt: instant('paid_at'),
  /** When the merchant first asked after it was paid. */
  acknowledgedAt: instant('acknowledged_at'),
});
export type Order = typeof orders.$inferSelect;

export type BankLanguage = 'fr' | 'ar' | 'en';
