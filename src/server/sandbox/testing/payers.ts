import { PUBLIC_URL, type Answer, type TestMerchant, type TestSandbox } from './test-sandbox.ts';

export interface Payment {
  readonly orderNumber: string;
  /** The bank's number of it. */
  readonly orderId: string;
}

/** What the bank knows of an order, amounts in centimes. */
export interface BankView {
  readonly status: string;
  readonly captured: number;
  readonly given_back: number;
  readonly is_acknowledged: boolean;
  readonly udfs: Readonly<Record<string, string>>;
}

export interface CheckedPayment {
  readonly status: string;
  readonly amount: string;
  readonly given_back_reason: string | null;
  readonly gateway_message: string | null;
}

/** A merchant's transaction, as far as the tests look at it. */
export interface ListedPayment extends CheckedPayment {
  readonly order_number: string;
  readonly name: string | null;
}

export const PAYER = { name: 'Leïla B.', email: 'leila@example.dz', phone_number: '0555123456' };

/** People who pay through links: with the public calls, the bank and its test hooks, as in life. */
export interface Payers {
  /** Asks to pay. @returns the answer, whatever it is */
  ask(slug: string, form?: Readonly<Record<string, unknown>>): Promise<Answer>;
  /** Begins a payment. @throws Error when the link takes none */
  begin(slug: string, form?: Readonly<Record<string, unknown>>): Promise<Payment>;
  /** Does at the bank what a payer would. @returns the path that the browser goes to next */
  decide(payment: Payment, outcome: string, more?: object): Promise<string>;
  /** Comes back from the bank, or pretends to. @returns where to */
  comeBack(payment: Pick<Payment, 'orderNumber'>): Promise<string>;
  /** Begins, pays and comes back. */
  pay(slug: string, form?: Readonly<Record<string, unknown>>): Promise<Payment>;
  check(payment: Pick<Payment, 'orderNumber'>): Promise<CheckedPayment>;
  bankView(payment: Payment): Promise<BankView>;
  /** Lets the bank misbehave. */
  fault(
    call: 'register' | 'acknowledge' | 'refund',
    fault: string | null,
    times?: number,
  ): Promise<void>;
  /** The transactions of a link, newest first, as the merchant sees them. */
  transactionsOf(merchant: TestMerchant, linkId: string): Promise<readonly ListedPayment[]>;
}

export function createPayers(sandbox: TestSandbox): Payers {
  const ask: Payers['ask'] = async (slug, form = PAYER) =>
    await sandbox.call('POST', `/links/${slug}/pay`, { json: form });

  const begin: Payers['begin'] = async (slug, form) => {
    const answer = await ask(slug, form);
    if (answer.status !== 200) throw new Error(`Not begun: ${answer.text}`);
    const { order_number: orderNumber, form_url: formUrl } = JSON.parse(answer.text) as {
      order_number: string;
      form_url: string;
    };
    return { orderNumber, orderId: new URL(formUrl).searchParams.get('mdOrder') ?? '' };
  };

  const decide: Payers['decide'] = async ({ orderId }, outcome, more = {}) => {
    const answer = await sandbox.control(`/bank/orders/${orderId}`, { outcome, ...more });
    if (answer.status !== 200) throw new Error(`Not decided: ${answer.text}`);
    const { return_url: url } = JSON.parse(answer.text) as { return_url: string };
    return url.replace(PUBLIC_URL, '');
  };

  const comeBack: Payers['comeBack'] = async ({ orderNumber }) => {
    const response = await sandbox.request(`/pay/return/${orderNumber}`);
    if (response.status !== 303) throw new Error(`Not taken back: ${response.status}`);
    return response.headers.get('location') ?? '';
  };

  return {
    ask,
    begin,
    decide,
    comeBack,
    async pay(slug, form) {
      const payment = await begin(slug, form);
      await decide(payment, 'accepted');
      await comeBack(payment);
      return payment;
    },
    async check({ orderNumber }) {
      const answer = await sandbox.call('POST', '/links/transaction/check', {
        json: { order_number: orderNumber },
      });
      return (JSON.parse(answer.text) as { data: CheckedPayment }).data;
    },
    async bankView({ orderId }) {
      const response = await sandbox.request(`/sandbox/bank/orders/${orderId}`);
      return (await response.json()) as BankView;
    },
    async fault(call, fault, times = 1) {
      await sandbox.control('/bank/faults', { call, fault, times });
    },
    async transactionsOf(merchant, linkId) {
      const answer = await merchant.call('GET', `/links/${linkId}/transactions?per_page=100`);
      return (JSON.parse(answer.text) as { data: { data: ListedPayment[] } }).data.data;
    },
  };
}
