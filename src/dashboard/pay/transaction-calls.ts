import {
  readCheckedTransaction,
  type CheckedTransaction,
} from '../../contract/v2/transaction-check.ts';
import type { Language } from '../i18n/language.ts';
import { call, dataOf, formOf, LINKS } from './pay-call.ts';

const RECEIPT = '/api/v2/mytpe-pay/receipt/download';

/** @throws PayProblem */
export async function checkTransaction(orderNumber: string): Promise<CheckedTransaction> {
  const body = formOf({ order_number: orderNumber });
  const response = await call(`${LINKS}/transaction/check`, { method: 'POST', body });
  return await dataOf(response, readCheckedTransaction);
}

/** The receipt of a completed payment as PDF. @throws PayProblem */
export async function downloadReceipt(orderNumber: string, language: Language): Promise<Blob> {
  const fields = { order_number: orderNumber, language: language === 'en' ? 'en' : 'fr' };
  const response = await call(RECEIPT, { method: 'POST', body: formOf(fields) });
  return await response.blob();
}
