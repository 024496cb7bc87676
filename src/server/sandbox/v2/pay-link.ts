import { eq } from 'drizzle-orm';
import type { Instant } from '../../../contract/core/instant.ts';
import { PAY_RULE_MESSAGES, parsePayRequest } from '../../../contract/v2/pay-request.ts';
import type { SandboxContext } from '../core/context.ts';
import { instances } from '../db/schema.ts';
import type { PaymentsContext } from '../payments/payments-context.ts';
import { startPayment, type Payable, type StartedPayment } from '../payments/start-payment.ts';
import { toTransactionEvent } from '../payments/transaction-events.ts';
import { currentStatus, type LinkRecord } from './link-record.ts';
import { forbidden, Refusal } from './refusal.ts';

/** Why a link takes no payment now, or null. What decides in the end is its state when the payment completes. */
function refusalOf(link: LinkRecord, now: Instant): string | null {
  switch (currentStatus(link, now)) {
    case 'active':
      return null;
    case 'inactive':
      return 'This link is paused.';
    case 'expired':
      return 'This link has expired.';
    case 'closed':
      return link.row.paymentMode === 'one_shot'
        ? 'This link has already been paid.'
        : 'This link is sold out.';
  }
}

function toPayable(link: LinkRecord): Payable {
  const { id: linkId, merchantId, instanceId, paymentMode, udfs, slug, title } = link.row;
  return {
    generation: 'v2',
    linkId,
    merchantId,
    instanceId,
    paymentMode,
    udfs,
    slug,
    title,
    toEvents: (attempt) => [toTransactionEvent('transaction.pending', attempt, link)],
  };
}

async function isInstanceActive(
  { database }: SandboxContext,
  { instance }: LinkRecord,
): Promise<boolean> {
  const [row] = await database.orm
    .select({ status: instances.status })
    .from(instances)
    .where(eq(instances.id, instance.id));
  return row?.status === 'active';
}

/**
 * Begins a payment through a link.
 * @param input the decoded body
 * @throws Refusal 403 in a state that takes no payment, 422
 */
export async function payLink(
  context: PaymentsContext,
  link: LinkRecord,
  input: unknown,
): Promise<StartedPayment> {
  const message = refusalOf(link, context.clock.now());
  if (message !== null) throw new Refusal(403, { message });
  if (!(await isInstanceActive(context, link))) throw forbidden('instance.inactive');
  const parsed = parsePayRequest(input, link.row);
  if (!parsed.ok) {
    const errors: Record<string, string[]> = {};
    for (const { path, rule } of parsed.issues)
      (errors[path.join('.')] ??= []).push(PAY_RULE_MESSAGES[rule]);
    throw new Refusal(422, { message: 'The given data was invalid.', errors });
  }
  const amount = link.row.amount ?? parsed.value.amount;
  if (amount === null) throw new Error('A payment without an amount');
  return await startPayment(context, toPayable(link), parsed.value, amount);
}
