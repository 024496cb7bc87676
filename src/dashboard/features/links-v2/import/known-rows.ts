import { parseLinkCreate, type LinkCreateInput } from '../../../../contract/v2/link-create.ts';
import type { Link } from '../../../../contract/v2/link.ts';
import type { ListedLink } from '../../links/listed-link.ts';
import type { ImportRow } from './import-rows.ts';
import { isSameContent } from './same-content.ts';

/**
 * What is known of a row's address before anything is sent. `there`: a link of the merchant's says the same, so the row is done.
 * `alike`: as far as the list tells; the rest is compared when links are made. `free`: none of the merchant's own has it.
 */
export type AddressVerdict = 'free' | 'alike' | 'there';

export interface KnownRow extends ImportRow {
  readonly verdict: AddressVerdict;
}

/** What of the merchant's links is in memory. */
export interface OwnLinks {
  readonly find: (slug: string) => ListedLink | undefined;
  /** The link in full, where it was read. */
  readonly read: (linkId: string) => Link | undefined;
}

/** A row of the list says neither description nor references: what it does say is the same. */
function isAlike(body: LinkCreateInput, link: ListedLink): boolean {
  const parsed = parseLinkCreate(body);
  if (!parsed.ok) return false;
  const { title, type, payment_mode, amount, max_payments } = parsed.value;
  if (link.title !== title) return false;
  if (type === 'static') return link.mode === 'static';
  return (
    link.mode === payment_mode &&
    link.amount === amount &&
    (payment_mode !== 'limited' || link.quota === max_payments)
  );
}

/** Rows with what is known of their addresses: one that another link of the merchant's has is a mistake to be mended. */
export function toKnownRows(rows: readonly ImportRow[], own: OwnLinks): KnownRow[] {
  return rows.map((row) => {
    const link = row.issues.length === 0 ? own.find(row.body.slug) : undefined;
    if (link === undefined) return { ...row, verdict: 'free' };
    const whole = own.read(link.id);
    const isSame = whole === undefined ? isAlike(row.body, link) : isSameContent(row.body, whole);
    if (isSame) return { ...row, verdict: whole === undefined ? 'alike' : 'there' };
    const taken = { field: 'slug', rule: 'slug.taken', params: {}, sameAsLine: null } as const;
    return { ...row, issues: [taken], verdict: 'free' };
  });
}
