import { createHash, timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import { readBoundedBody } from '../../http/bounded-body.ts';
import type { BankContext } from './bank-context.ts';
import type { BankEnv, BankRequest } from './bank-env.ts';
import { answerWithFault } from './fault-answers.ts';
import type { BankCall } from './faults.ts';
import { hostedPageUrl } from './hosted-page.ts';
import { toOrderAnswer } from './order-answer.ts';
import { acknowledgeOrder, findOrder, refundOrder, registerOrder } from './orders.ts';
import {
  ACCESS_DENIED,
  readBankLanguage,
  readRegistration,
  readWireAmount,
  type Parameters,
} from './register-request.ts';

const BODY_LIMIT = 16 * 1024;

/** The query, and the form of a POST; the form wins. */
async function readParameters(request: BankRequest): Promise<Parameters> {
  const query = new URL(request.req.url).searchParams;
  const form =
    request.req.method === 'POST'
      ? new URLSearchParams(
          new TextDecoder().decode(await readBoundedBody(request.req.raw, BODY_LIMIT)),
        )
      : new URLSearchParams();
  return (name) => form.get(name) ?? query.get(name) ?? '';
}

function isSame(left: string, right: string): boolean {
  const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(left), hash(right));
}

/** The merchants' side of the bank, to be mounted at `/payment/rest`. Errors of the protocol come with HTTP 200. */
export function createRestApi(bank: BankContext): Hono<BankEnv> {
  const { account, faults } = bank;
  const isMerchant = (parameters: Parameters): boolean =>
    isSame(parameters('userName'), account.userName) &&
    isSame(parameters('password'), account.password);

  async function register(request: BankRequest, parameters: Parameters): Promise<Response> {
    if (!isMerchant(parameters)) return request.json(ACCESS_DENIED);
    const registration = readRegistration(parameters, account);
    if ('errorCode' in registration) return request.json(registration);
    const orderId = await registerOrder(bank, registration);
    if (orderId === null) {
      return request.json({
        errorCode: 1,
        errorMessage: 'Order with this number is already registered',
      });
    }
    const formUrl = hostedPageUrl(bank, orderId, registration.language);
    return request.json({ errorCode: 0, orderId, formUrl });
  }

  async function acknowledge(request: BankRequest, parameters: Parameters): Promise<Response> {
    const language = readBankLanguage(parameters('language'));
    if (!isMerchant(parameters) || parameters('mdOrder') === '' || language === null)
      return request.json({ ErrorCode: '5', ErrorMessage: 'Access denied' });
    const order = await findOrder(bank, parameters('mdOrder'));
    // Seen on the wire: not the documented ErrorCode 6.
    if (order?.userName !== account.userName) return request.json('Transaction is not found', 401);
    await acknowledgeOrder(bank, order.id);
    return request.json(toOrderAnswer(order, language));
  }

  async function refund(request: BankRequest, parameters: Parameters): Promise<Response> {
    const refuse = (errorCode: string, errorMessage: string): Response =>
      request.json({ errorCode, errorMessage });
    if (!isMerchant(parameters)) return refuse('5', 'Access denied');
    const amount = readWireAmount(parameters('amount'));
    if (amount === null || amount === 0) return refuse('5', 'Amount is invalid');
    const order = await findOrder(bank, parameters('orderId'));
    if (order?.userName !== account.userName) return refuse('6', 'No such order');
    const isRefunded = await refundOrder(bank, order.id, amount);
    return isRefunded
      ? request.json({ errorCode: '0', errorMessage: 'Success' })
      : refuse('7', 'Refund is impossible for current transaction state');
  }

  const api = new Hono<BankEnv>();
  const answer = (
    call: BankCall,
    work: (request: BankRequest, parameters: Parameters) => Promise<Response>,
  ) => {
    return async (request: BankRequest): Promise<Response> => {
      const parameters = await readParameters(request);
      const fault = faults.take(call);
      const run = (): Promise<Response> => work(request, parameters);
      if (fault === null) return await run();
      return await answerWithFault(request, fault, run, () => faults.untilLetGo(call));
    };
  };
  api.on(['GET', 'POST'], '/register.do', answer('register', register));
  api.on(['GET', 'POST'], '/public/acknowledgeTransaction.do', answer('acknowledge', acknowledge));
  api.on(['GET', 'POST'], '/refund.do', answer('refund', refund));
  return api;
}
