import { Hono } from 'hono';
import * as z from 'zod';
import { centimes } from '../../../contract/core/money.ts';
import { readCheckedJson } from '../../http/checked-json.ts';
import type { BankContext } from './bank-context.ts';
import { BANK_CALLS, FAULTS } from './faults.ts';
import { returnAddressOf } from './hosted-page.ts';
import { decideOrder, findOrder, refundOrder, reverseOrder } from './orders.ts';
import { OUTCOMES, type Outcome } from './outcomes.ts';

const BODY_LIMIT = 4 * 1024;

const outcomes = Object.keys(OUTCOMES) as Outcome[];
const orderBody = z.union([
  z.object({ outcome: z.enum(outcomes) }),
  /** What the bank's own staff do. Centimes; the whole of what is left when no amount is given. */
  z.object({ outcome: z.literal('refunded'), amount: z.int().positive().optional() }),
  z.object({ outcome: z.literal('reversed') }),
]);
const faultBody = z.object({
  call: z.enum(BANK_CALLS),
  fault: z.enum(FAULTS).nullable(),
  times: z.int().min(1).max(1_000_000).default(1),
});

/**
 * The test hooks of the bank: payers, staff and bad days on demand. An order ends here even after its session: banks have
 * approved late. To be mounted at `/sandbox/bank`, only where the settings open the test hooks.
 */
export function createBankHooks(bank: BankContext): Hono {
  const hooks = new Hono();

  hooks.get('/orders/:id', async (context) => {
    const order = await findOrder(bank, context.req.param('id'));
    if (!order) return context.json({ message: 'No order has this id.' }, 404);
    return context.json({
      order_id: order.id,
      order_number: order.orderNumber,
      status: order.status,
      outcome: order.outcome,
      amount: order.amount,
      captured: order.captured,
      given_back: order.givenBack,
      is_acknowledged: order.acknowledgedAt !== null,
      udfs: order.udfs,
      return_url: returnAddressOf(order),
    });
  });

  hooks.post('/orders/:id', async (context) => {
    const body = await readCheckedJson(context.req.raw, orderBody, BODY_LIMIT);
    const id = context.req.param('id');
    const act = async (): Promise<boolean> => {
      if (body.outcome === 'reversed') return await reverseOrder(bank, id);
      if (body.outcome !== 'refunded') return await decideOrder(bank, id, body.outcome);
      const order = await findOrder(bank, id);
      if (!order) return false;
      const amount = body.amount ?? order.captured - order.givenBack;
      return amount > 0 && (await refundOrder(bank, id, centimes(amount)));
    };
    const isDone = await act();
    const order = await findOrder(bank, id);
    if (!order) return context.json({ message: 'No order has this id.' }, 404);
    if (!isDone) return context.json({ message: `The order is ${order.status}.` }, 409);
    return context.json({ return_url: returnAddressOf(order) });
  });

  hooks.get('/faults', (context) =>
    context.json(Object.fromEntries(BANK_CALLS.map((call) => [call, bank.faults.left(call)]))),
  );

  hooks.post('/faults', async (context) => {
    const { call, fault, times } = await readCheckedJson(context.req.raw, faultBody, BODY_LIMIT);
    bank.faults.order(call, fault, times);
    return context.json({ call, fault, times: fault === null ? 0 : times });
  });

  return hooks;
}
