import { centimes, type Centimes } from '../../../contract/core/money.ts';

/** What came of asking the bank to take an order. */
export type RegistrationAnswer =
  | { readonly kind: 'registered'; readonly orderId: string; readonly formUrl: string }
  /** The bank has said no: nobody can pay this order. */
  | { readonly kind: 'refused'; readonly message: string }
  | Unclear;

/** What the bank knows of an order. */
export type Acknowledgement =
  | { readonly kind: 'paid'; readonly approvalCode: string | null; readonly message: string }
  | { readonly kind: 'unpaid' }
  | {
      readonly kind: 'declined';
      readonly message: string;
      /** True when time ran out rather than anybody saying no. */
      readonly isTimeout: boolean;
    }
  /** It was paid, and money went back: all but `remaining` centimes. */
  | {
      readonly kind: 'givenBack';
      readonly by: 'reversal' | 'refund';
      readonly remaining: Centimes;
    }
  | { readonly kind: 'unknownOrder' }
  | Unclear;

export type RefundAnswer =
  { readonly kind: 'confirmed' } | { readonly kind: 'refused'; readonly message: string } | Unclear;

/** Nothing is known: a time-out, a fault of the bank, an answer that cannot be read or contradicts itself. */
interface Unclear {
  readonly kind: 'unclear';
  /** For the log; never holds what came over the wire. */
  readonly why: string;
}

export function unclear(why: string): Unclear {
  return { kind: 'unclear', why };
}

/** An answer of the bank as it came. */
export interface RawAnswer {
  readonly status: number;
  /** Parsed JSON. */
  readonly body: unknown;
}

type Fields = ReadonlyMap<string, unknown>;

/** Fields by lower-case name: the protocol mixes `errorCode` and `ErrorCode`, and some versions write all in lower case. */
function fieldsOf(body: unknown): Fields | null {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return null;
  return new Map(
    Object.entries(body).map(([name, value]): [string, unknown] => [name.toLowerCase(), value]),
  );
}

/** Text, or a number as text; null for everything else. */
function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim();
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : null;
}

/** A whole number, or text that is one; null for everything else. */
function integerOf(value: unknown): number | null {
  const text = textOf(value);
  return text !== null && /^-?\d{1,15}$/.test(text) ? Number(text) : null;
}

const MAX_MESSAGE = 255;
function messageOf(...candidates: unknown[]): string {
  const texts = candidates.map((candidate) =>
    // What a bank writes is shown to people and kept in a row: no control characters, and not without end.
    (textOf(candidate) ?? '').replace(/\p{Cc}+/gu, ' ').slice(0, MAX_MESSAGE),
  );
  return texts.find((text) => text !== '') ?? '';
}

/** Reads the answer to `register.do`. @param isSafeAddress whether a payer may be sent there */
export function readRegistrationAnswer(
  { status, body }: RawAnswer,
  isSafeAddress: (url: string) => boolean,
): RegistrationAnswer {
  const fields = fieldsOf(body);
  const code = integerOf(fields?.get('errorcode'));
  const orderId = textOf(fields?.get('orderid'));
  const formUrl = textOf(fields?.get('formurl'));
  if (status !== 200 || !fields) return unclear(`register answered ${status}`);
  if (code !== null && code !== 0)
    return { kind: 'refused', message: messageOf(fields.get('errormessage'), `Error ${code}`) };
  if (code !== 0 || !orderId || !formUrl) return unclear('register answered without an order');
  return isSafeAddress(formUrl)
    ? { kind: 'registered', orderId, formUrl }
    : unclear('register answered with an address to which no payer is sent');
}

/** The action code of a session that ran out. Words for people only: money is never decided by an action code. */
const SESSION_EXPIRED = -2_007;

/** What the order has to be: an answer about anything else tells nothing. */
export interface ExpectedOrder {
  readonly orderNumber: string;
  readonly amount: Centimes;
}

function isAbout(fields: Fields, expected: ExpectedOrder): boolean {
  return (
    textOf(fields.get('ordernumber')) === expected.orderNumber &&
    integerOf(fields.get('amount')) === expected.amount &&
    integerOf(fields.get('currency')) === 12
  );
}

function readSettled(fields: Fields): Acknowledgement {
  const params = fieldsOf(fields.get('params'));
  const isAccepted =
    textOf(fields.get('errorcode')) === '0' && textOf(params?.get('respcode')) === '00';
  if (!isAccepted) return unclear('acknowledge answered a payment that contradicts itself');
  return {
    kind: 'paid',
    approvalCode: textOf(fields.get('approvalcode')) || null,
    message: messageOf(params?.get('respcode_desc'), fields.get('actioncodedescription')),
  };
}

/**
 * Reads the answer to `acknowledgeTransaction.do`. Paid means all of: `params.respCode` "00", `ErrorCode` "0",
 * `OrderStatus` 2, and the same order number, amount and currency.
 */
export function readAcknowledgement(
  { status, body }: RawAnswer,
  expected: ExpectedOrder,
): Acknowledgement {
  if (status === 401 && typeof body === 'string') return { kind: 'unknownOrder' };
  const fields = fieldsOf(body);
  if (status !== 200 || !fields) return unclear(`acknowledge answered ${status}`);
  const orderStatus = integerOf(fields.get('orderstatus'));
  const code = textOf(fields.get('errorcode'));
  if (orderStatus === null)
    return code === '6' ? { kind: 'unknownOrder' } : unclear(`acknowledge answered error ${code}`);
  if (!isAbout(fields, expected)) return unclear('acknowledge answered about something else');

  switch (orderStatus) {
    case 0:
      return code === '0'
        ? { kind: 'unpaid' }
        : unclear('acknowledge answered unpaid and an error');
    case 2:
      return readSettled(fields);
    case 3:
      return { kind: 'givenBack', by: 'reversal', remaining: centimes(0) };
    case 4: {
      const remaining = integerOf(fields.get('depositamount'));
      return remaining === null || remaining < 0
        ? unclear('acknowledge answered a refund without what is left')
        : { kind: 'givenBack', by: 'refund', remaining: centimes(remaining) };
    }
    case 6:
    case -1:
      return {
        kind: 'declined',
        message: messageOf(
          fieldsOf(fields.get('params'))?.get('respcode_desc'),
          fields.get('actioncodedescription'),
          fields.get('errormessage'),
        ),
        isTimeout: integerOf(fields.get('actioncode')) === SESSION_EXPIRED,
      };
    default:
      return unclear(`acknowledge answered order status ${orderStatus}`);
  }
}

/** Reads the answer to `refund.do`. */
export function readRefundAnswer({ status, body }: RawAnswer): RefundAnswer {
  const fields = fieldsOf(body);
  const code = integerOf(fields?.get('errorcode'));
  if (status !== 200 || !fields || code === null) return unclear(`refund answered ${status}`);
  if (code === 0) return { kind: 'confirmed' };
  return { kind: 'refused', message: messageOf(fields.get('errormessage'), `Error ${code}`) };
}
