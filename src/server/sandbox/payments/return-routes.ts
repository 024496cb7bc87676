import { Hono, type Context } from 'hono';
import { answerFault } from '../../http/fault-answer.ts';
import { requestId, type RequestIdEnv } from '../../http/request-id.ts';
import type { PaymentChecks } from './payment-checks.ts';
import type { PaymentsContext } from './payments-context.ts';
import { RETURN_PATH } from './start-payment.ts';
import { findByOrderNumber } from './transaction-record.ts';

/** Where a payer learns what became of a payment. */
function resultPath(slug: string, orderNumber: string, language: string): string {
  return `/pay/${encodeURIComponent(slug)}/result?order=${orderNumber}&lang=${language}`;
}

/**
 * Where payers come back to from the bank, whatever happened there. That they come proves nothing, and nothing that their
 * address says is believed: the bank is asked, and they are sent on to see what it said.
 */
export function createReturnRoutes(
  context: PaymentsContext,
  checks: PaymentChecks,
): Hono<RequestIdEnv> {
  async function comeBack(request: Context<RequestIdEnv>): Promise<Response> {
    const attempt = await findByOrderNumber(context, request.req.param('orderNumber') ?? '');
    if (!attempt) return request.json({ message: 'Not found.' }, 404);
    await checks.checkNow(attempt.id);
    return request.body(null, 303, {
      Location: resultPath(attempt.originalSlug, attempt.orderNumber, attempt.language),
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
    });
  }

  const routes = new Hono<RequestIdEnv>();
  routes.onError((error, request) =>
    answerFault(request, error, request.get('requestId'), context.log),
  );
  // The order number's own letters keep it apart from the pages of a link that is called `return`.
  routes.on(['GET', 'POST'], `${RETURN_PATH}/:orderNumber{[A-Z0-9]{1,10}}`, requestId, comeBack);
  return routes;
}
