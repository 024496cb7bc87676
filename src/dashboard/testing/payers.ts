import * as z from 'zod/mini';
import { request } from 'node:http';
import { inject } from 'vitest';
import { sendPlainly } from './send-plainly.ts';

const begunSchema = z.object({ order_number: z.string(), form_url: z.string() });
const JSON_TYPE = { 'Content-Type': 'application/json' };

/** A payment that is under way at the bank. */
export interface BegunPayment {
  readonly orderNumber: string;
  /** The bank's number of it. */
  readonly orderId: string;
}

/** Somebody who pays. */
export interface Payer {
  readonly name?: string;
  readonly email?: string;
  readonly phone_number?: string;
  /** Of a static link. */
  readonly amount?: string;
}

/** Begins to pay through a link, as the pay page does. */
export async function beginPayment(slug: string, payer: Payer = {}): Promise<BegunPayment> {
  const body = JSON.stringify({
    name: 'Leïla B.',
    email: 'leila@example.dz',
    phone_number: '0555123456',
    ...payer,
  });
  const path = `/api/v2/mytpe-pay/links/${slug}/pay`;
  const begun = z.parse(begunSchema, await sendPlainly('POST', path, { headers: JSON_TYPE, body }));
  return {
    orderNumber: begun.order_number,
    orderId: new URL(begun.form_url).searchParams.get('mdOrder') ?? '',
  };
}

/** Decides a payment at the bank and comes back from there, so that the product learns of it. */
export async function endPayment(
  { orderId, orderNumber }: BegunPayment,
  outcome: 'accepted' | 'funds' | 'cancelled',
): Promise<void> {
  await sendPlainly('POST', `/sandbox/bank/orders/${orderId}`, {
    headers: JSON_TYPE,
    body: JSON.stringify({ outcome }),
  });
  await comeBack(orderNumber);
}

/** Pays, or tries to. */
export async function pay(
  slug: string,
  outcome: 'accepted' | 'funds' | 'cancelled' = 'accepted',
  payer: Payer = {},
): Promise<void> {
  await endPayment(await beginPayment(slug, payer), outcome);
}

function comeBack(orderNumber: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const sent = request(`${inject('origin')}/pay/return/${orderNumber}`, (answer) => {
      answer.resume();
      answer.on('end', resolve);
    });
    sent.on('error', reject);
    sent.end();
  });
}
