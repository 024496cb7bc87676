import { Hono } from 'hono';
import { requestId } from '../../http/request-id.ts';
import { answerFault } from '../../http/fault-answer.ts';
import type { BankContext } from './bank-context.ts';
import type { BankEnv } from './bank-env.ts';
import { createHostedPage } from './hosted-page.ts';
import { createRestApi } from './rest-api.ts';

/** The bank simulator: what merchants call and what payers see. To be mounted at `/bank`. */
export function createBankApp(bank: BankContext): Hono<BankEnv> {
  const app = new Hono<BankEnv>();
  app.onError((error, context) => answerFault(context, error, context.get('requestId'), bank.log));
  app.use(requestId);
  app.route('/payment/rest', createRestApi(bank));
  app.route('/', createHostedPage(bank));
  // Names count letter by letter, and what the bank has not got is no page of the dashboard.
  app.all('*', (context) => context.json({ message: 'Not found.' }, 404));
  return app;
}
