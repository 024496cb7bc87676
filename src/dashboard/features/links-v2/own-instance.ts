import { redirect } from '@tanstack/react-router';
import type { Link } from '../../../contract/v2/link.ts';

/** The pages of one link. */
type LinkRoute =
  | '/$instanceId/links/$linkId'
  | '/$instanceId/links/$linkId/edit'
  | '/$instanceId/links/$linkId/restock'
  | '/$instanceId/links/$linkId/poster'
  | '/$instanceId/links/$linkId/request'
  | '/$instanceId/links/$linkId/counter';

/**
 * The API gives a link to whoever holds the keys, whatever instance stands in the address; under another one's name it would be
 * printed with the wrong payee.
 * @throws a redirect to the same page under the link's own instance
 */
export function requireOwnInstance(link: Link, instanceId: string, to: LinkRoute): void {
  const own = link.mytpe_pay_id;
  // An API that does not say whose it is contradicts nothing.
  if (own === '' || own === instanceId) return;
  redirect({
    to,
    params: { instanceId: own, linkId: link.id },
    search: true,
    replace: true,
    throw: true,
  });
}
