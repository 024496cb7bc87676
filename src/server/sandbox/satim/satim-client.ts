import type { Centimes } from '../../../contract/core/money.ts';
import {
  readAcknowledgement,
  readRefundAnswer,
  readRegistrationAnswer,
  unclear,
  type Acknowledgement,
  type ExpectedOrder,
  type RawAnswer,
  type RefundAnswer,
  type RegistrationAnswer,
} from './satim-answers.ts';

export interface SatimAccount {
  /** The base of the protocol, without a final slash: `https://test2.satim.dz/payment/rest` */
  readonly url: string;
  readonly username: string;
  readonly password: string;
  readonly terminalId: string;
}

export type SatimLanguage = 'fr' | 'ar' | 'en';

export interface SatimOrder {
  /** At most ten letters or digits, never used before. */
  readonly orderNumber: string;
  readonly amount: Centimes;
  /** Where the payer's browser comes back to, whatever happened. */
  readonly returnUrl: string;
  readonly description: string;
  readonly language: SatimLanguage;
  /** `udf1` to `udf5`; the first is required. */
  readonly udfs: Readonly<Record<string, string>> & { readonly udf1: string };
}

/** The bank as the sandbox sees it. No call ever throws for what the bank does: whatever is not clear is `unclear`. */
export interface SatimClient {
  register(order: SatimOrder): Promise<RegistrationAnswer>;
  /** Asks what became of an order, in words of this language. May be repeated. */
  acknowledge(
    orderId: string,
    expected: ExpectedOrder,
    language: SatimLanguage,
  ): Promise<Acknowledgement>;
  /** Gives centimes back. Not to be repeated before `acknowledge` has said what is left. */
  refund(orderId: string, amount: Centimes): Promise<RefundAnswer>;
}

const DEFAULT_TIMEOUT_MS = 10_000;
const ANSWER_LIMIT = 64 * 1024;
const MAX_DESCRIPTION = 500;

class AnswerTooLongError extends Error {}

async function readText(response: Response): Promise<string> {
  if (!response.body) return '';
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > ANSWER_LIMIT) throw new AnswerTooLongError();
  }
  return text + decoder.decode();
}

/** Payers go only to web addresses, and never to an unprotected one when the bank itself is protected. */
function isSafeAddress(formUrl: string, bankUrl: string): boolean {
  if (!URL.canParse(formUrl)) return false;
  const { protocol } = new URL(formUrl);
  return protocol === 'https:' || (protocol === 'http:' && new URL(bankUrl).protocol === 'http:');
}

/** Speaks the SATIM protocol to whatever stands at the account's address. */
export function createSatimClient(
  account: SatimAccount,
  timeoutMs: number = DEFAULT_TIMEOUT_MS,
): SatimClient {
  /** @returns null when there was no answer, or none that is JSON */
  async function call(
    path: string,
    parameters: Readonly<Record<string, string>>,
  ): Promise<RawAnswer | null> {
    try {
      const response = await fetch(`${account.url}/${path}`, {
        method: 'POST',
        headers: { Accept: 'application/json' },
        body: new URLSearchParams({
          userName: account.username,
          password: account.password,
          ...parameters,
        }),
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
      });
      return { status: response.status, body: JSON.parse(await readText(response)) };
    } catch {
      return null;
    }
  }

  return {
    async register(order) {
      const answer = await call('register.do', {
        orderNumber: order.orderNumber,
        amount: String(order.amount),
        currency: '012',
        returnUrl: order.returnUrl,
        failUrl: order.returnUrl,
        description: [...order.description].slice(0, MAX_DESCRIPTION).join(''),
        language: order.language.toUpperCase(),
        jsonParams: JSON.stringify({ force_terminal_id: account.terminalId, ...order.udfs }),
      });
      if (!answer) return unclear('register had no readable answer');
      return readRegistrationAnswer(answer, (formUrl) => isSafeAddress(formUrl, account.url));
    },
    async acknowledge(orderId, expected, language) {
      const answer = await call('public/acknowledgeTransaction.do', {
        mdOrder: orderId,
        language: language.toUpperCase(),
      });
      if (!answer) return unclear('acknowledge had no readable answer');
      return readAcknowledgement(answer, expected);
    },
    async refund(orderId, amount) {
      const answer = await call('refund.do', { orderId, amount: String(amount) });
      if (!answer) return unclear('refund had no readable answer');
      return readRefundAnswer(answer);
    },
  };
}
