import { parseLinkCreate, type LinkCreateInput } from '../../../../contract/v2/link-create.ts';
import type { Link, Udfs } from '../../../../contract/v2/link.ts';

function textOf(entries: Readonly<Record<string, unknown>> | null): string {
  return JSON.stringify(Object.entries(entries ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function udfText(udfs: Udfs | null): string {
  return textOf(
    Object.fromEntries(Object.entries(udfs ?? {}).map(([key, udf]) => [key, udf.value])),
  );
}

/** Whether a link says what a row of a file would make it say: then the row is done, whoever made the link and when. */
export function isSameContent(body: LinkCreateInput, link: Link): boolean {
  const parsed = parseLinkCreate(body);
  if (!parsed.ok) return false;
  const wanted = parsed.value;
  return (
    link.slug === wanted.slug &&
    link.mytpe_pay_id === wanted.mytpe_pay_id &&
    link.title === wanted.title &&
    link.details === wanted.details &&
    link.type === wanted.type &&
    (wanted.type === 'static' || link.payment_mode === wanted.payment_mode) &&
    (wanted.type === 'static' || link.amount === wanted.amount) &&
    (wanted.payment_mode !== 'limited' || link.max_payments === wanted.max_payments) &&
    textOf(link.metadata) === textOf(wanted.metadata) &&
    udfText(link.udfs) === udfText(wanted.udfs)
  );
}
