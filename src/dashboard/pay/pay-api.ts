import { readFields, readText } from '../../contract/core/plain-readers.ts';
import { readPublicLink, type PublicLink } from '../../contract/v2/public-link.ts';
import {
  readCheckedTransaction,
  type CheckedTransaction,
} from '../../contract/v2/transaction-check.ts';
import type { Language } from '../i18n/language.ts';

/** The public part of the payments API, which anybody may call. It stands on the origin of this page. */
const BASE = '/api/v2/mytpe-pay/links';
const RECEIPT = '/api/v2/mytpe-pay/receipt/download';
/** How long one call may take, milliseconds; the bank behind it is given ten seconds. */
const CALL_LIMIT_MS = 25_000;

/** Why a call did not work. */
export class PayProblem extends Error {
  override readonly name = 'PayProblem';
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  /** The API's messages by field. */
  readonly fields: Readonly<Record<string, string>>;

  constructor(status: number, fields: Readonly<Record<string, string>> = {}) {
    super(`The payments API answered ${status}`);
    this.status = status;
    this.fields = fields;
  }
}

/** The first message of each field of a 422. */
function fieldsOf(body: unknown): Record<string, string> {
  const messages: Record<string, string> = {};
  for (const [field, said] of Object.entries(readFields(readFields(body)?.['errors']) ?? {})) {
    messages[field] = readText(Array.isArray(said) ? said[0] : said);
  }
  return messages;
}

async function call(path: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, {
      credentials: 'omit',
      ...init,
      signal: AbortSignal.timeout(CALL_LIMIT_MS),
    });
  } catch {
    throw new PayProblem(0);
  }
  if (response.ok) return response;
  const body: unknown = await response.json().catch(() => null);
  throw new PayProblem(response.status, fieldsOf(body));
}

/** In: an answer, and how its `data` is read. @throws PayProblem when it is something else */
async function dataOf<T>(response: Response, read: (input: unknown) => T | null): Promise<T> {
  const body: unknown = await response.json().catch(() => null);
  const data = read(readFields(body)?.['data']);
  if (data === null) throw new PayProblem(response.status);
  return data;
}

function formOf(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

/** @throws PayProblem */
export async function findLink(slug: string): Promise<PublicLink> {
  // As `public/pay-start.js` asks for it beforehand, or it would be asked for twice.
  const response = await call(`${BASE}/public/${encodeURIComponent(slug)}`, {
    credentials: 'same-origin',
  });
  return await dataOf(response, readPublicLink);
}

/**
 * Begins a payment.
 * @returns where the payer pays
 * @throws PayProblem
 */
export async function startPayment(
  slug: string,
  fields: Readonly<Record<string, string>>,
): Promise<string> {
  const path = `${BASE}/${encodeURIComponent(slug)}/pay`;
  const response = await call(path, { method: 'POST', body: formOf(fields) });
  const body: unknown = await response.json().catch(() => null);
  const address = readText(readFields(body)?.['form_url']);
  // What is opened is a page, whatever the answer says.
  if (!/^https?:\/\//i.test(address)) throw new PayProblem(response.status);
  return address;
}

/** @throws PayProblem */
export async function checkTransaction(orderNumber: string): Promise<CheckedTransaction> {
  const body = formOf({ order_number: orderNumber });
  const response = await call(`${BASE}/transaction/check`, { method: 'POST', body });
  return await dataOf(response, readCheckedTransaction);
}

/** The receipt of a completed payment as PDF. @throws PayProblem */
export async function downloadReceipt(orderNumber: string, language: Language): Promise<Blob> {
  const fields = { order_number: orderNumber, language: language === 'en' ? 'en' : 'fr' };
  const response = await call(RECEIPT, { method: 'POST', body: formOf(fields) });
  return await response.blob();
}
