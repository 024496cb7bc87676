import { readFields, readText } from '../../contract/core/plain-readers.ts';
import { readPublicLink, type PublicLink } from '../../contract/v2/public-link.ts';
import { call, dataOf, formOf, LINKS, PayProblem } from './pay-call.ts';

/** @throws PayProblem */
export async function findLink(slug: string): Promise<PublicLink> {
  // As `public/pay-start.js` asks for it beforehand, or it would be asked for twice.
  const response = await call(`${LINKS}/public/${encodeURIComponent(slug)}`, {
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
  const path = `${LINKS}/${encodeURIComponent(slug)}/pay`;
  const response = await call(path, { method: 'POST', body: formOf(fields) });
  const body: unknown = await response.json().catch(() => null);
  const address = readText(readFields(body)?.['form_url']);
  // What is opened is a page, whatever the answer says.
  if (!/^https?:\/\//i.test(address)) throw new PayProblem(response.status);
  return address;
}
