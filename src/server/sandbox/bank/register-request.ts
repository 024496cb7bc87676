import { centimes, type Centimes } from '../../../contract/core/money.ts';
import type { BankAccount } from './bank-context.ts';
import type { BankLanguage } from './bank-schema.ts';
import type { Registration } from './orders.ts';

/** The parameters of a call, from its query or its form; a missing one is empty. */
export type Parameters = (name: string) => string;

/** A refusal in the protocol's own numbers. */
export interface WireError {
  readonly errorCode: number;
  readonly errorMessage: string;
}

/** The bank takes no less: 50.00 DZD. */
const MIN_AMOUNT = 5_000;
const MAX_TEXT = 512;

function isWebAddress(text: string): boolean {
  return text.length <= MAX_TEXT && /^https?:\/\/[^\s]+$/i.test(text) && URL.canParse(text);
}

export function readBankLanguage(text: string): BankLanguage | null {
  const language = text.toLowerCase();
  return language === 'fr' || language === 'ar' || language === 'en' ? language : null;
}

/** Whole centimes: digits alone, at most twelve. */
export function readWireAmount(text: string): Centimes | null {
  return /^\d{1,12}$/.test(text) ? centimes(Number(text)) : null;
}

/** `jsonParams`: the terminal and the references, or null when it is not what it should be. */
function readJsonParams(
  text: string,
): { terminalId: string; udfs: Readonly<Record<string, string>> } | null {
  if (text.length > 1_024) return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const given = new Map<string, unknown>(Object.entries(value));
  const terminalId = given.get('force_terminal_id');
  if (typeof terminalId !== 'string') return null;
  const udfs: Record<string, string> = {};
  for (const name of ['udf1', 'udf2', 'udf3', 'udf4', 'udf5']) {
    const udf = given.get(name);
    if (udf === undefined && name !== 'udf1') continue;
    if (typeof udf !== 'string' || !/^[A-Za-z0-9]{1,20}$/.test(udf)) return null;
    udfs[name] = udf;
  }
  return { terminalId, udfs };
}

const refusal = (errorCode: number, errorMessage: string): WireError => ({
  errorCode,
  errorMessage,
});
export const ACCESS_DENIED = refusal(5, 'Access denied');

/** Reads `register.do`; the caller has been recognized already. */
export function readRegistration(
  parameters: Parameters,
  account: BankAccount,
): Registration | WireError {
  const missing = ['orderNumber', 'amount', 'returnUrl'].find((name) => parameters(name) === '');
  if (missing !== undefined) return refusal(4, `${missing} is empty`);
  if (parameters('currency') !== '012') return refusal(3, 'Unknown currency');
  const orderNumber = parameters('orderNumber');
  if (!/^[A-Za-z0-9]{1,10}$/.test(orderNumber)) return refusal(5, 'Order number is invalid');
  const amount = readWireAmount(parameters('amount'));
  if (amount === null || amount < MIN_AMOUNT) return refusal(5, 'Amount is invalid');
  const returnUrl = parameters('returnUrl');
  const failUrl = parameters('failUrl') || returnUrl;
  if (!isWebAddress(returnUrl) || !isWebAddress(failUrl))
    return refusal(5, 'Return URL is invalid');
  const language = readBankLanguage(parameters('language'));
  if (language === null) return refusal(5, 'Language is invalid');
  const description = parameters('description');
  if (description.length > MAX_TEXT) return refusal(5, 'Description is too long');
  const json = readJsonParams(parameters('jsonParams'));
  if (json === null) return refusal(5, 'jsonParams is invalid');
  if (json.terminalId !== account.terminalId) return ACCESS_DENIED;
  return {
    userName: account.userName,
    orderNumber,
    amount,
    returnUrl,
    failUrl,
    description,
    language,
    udfs: json.udfs,
  };
}
