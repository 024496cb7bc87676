import { learnServerTime } from '../api/server-clock.ts';
import { readFields, readText } from '../../contract/core/plain-readers.ts';

/** The public part of the payments API, which anybody may call. It stands on the origin of this page. */
export const LINKS = '/api/v2/mytpe-pay/links';
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

/** @throws PayProblem */
export async function call(path: string, init: RequestInit): Promise<Response> {
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
  learnServerTime(response.headers.get('date'), Date.now());
  if (response.ok) return response;
  const body: unknown = await response.json().catch(() => null);
  throw new PayProblem(response.status, fieldsOf(body));
}

/** In: an answer, and how its `data` is read. @throws PayProblem when it is something else */
export async function dataOf<T>(
  response: Response,
  read: (input: unknown) => T | null,
): Promise<T> {
  const body: unknown = await response.json().catch(() => null);
  const data = read(readFields(body)?.['data']);
  if (data === null) throw new PayProblem(response.status);
  return data;
}

/** A body of fields, as the API reads it from a page that is no dashboard's. */
export function formOf(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}
