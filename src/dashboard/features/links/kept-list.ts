import type { Instant } from '../../../contract/core/instant.ts';
import { isUnreachable } from '../../api/unreachable.ts';
import { keptDatabase, type KeptDatabase } from '../../offline/kept-database.ts';
import type { LinkIndex } from './list-engine/link-index.ts';
import type { ListedLink } from './listed-link.ts';

/** The newest links of an instance as they were when all were last read. */
export interface KeptList {
  readonly asOf: Instant;
  /** How many there were in all. */
  readonly total: number;
  readonly links: readonly ListedLink[];
}

/** So many at most, the newest: half a megabyte. */
const MAX_LINKS = 1_000;

/** Its name among what is kept. */
export function keptListName(instanceId: string): string {
  return `links ${instanceId}`;
}

/** What of the links in memory is kept on this device for times without a network. */
export function toKeptList(index: LinkIndex, asOf: Instant): KeptList {
  const links: ListedLink[] = [];
  const since = newestSince(index);
  for (const id of index.ids()) {
    const link = index.get(id);
    if (link === undefined || links.length >= MAX_LINKS) continue;
    if ((link.createdAt ?? 0) >= since) links.push(keptLink(link));
  }
  return { asOf, total: index.size, links };
}

/** When the oldest of the newest links was created. */
function newestSince(index: LinkIndex): Instant {
  if (index.size <= MAX_LINKS) return Number.NEGATIVE_INFINITY;
  const created = Float64Array.from(index.ids(), (id) => index.get(id)?.createdAt ?? 0).sort();
  return created.at(-MAX_LINKS) ?? 0;
}

/** Field by field: what is added to a link is not kept before somebody has thought of it. References stay behind. */
function keptLink(link: ListedLink): ListedLink {
  return {
    id: link.id,
    title: link.title,
    slug: link.slug,
    address: link.address,
    logo: link.logo,
    mode: link.mode,
    status: link.status,
    standing: link.standing,
    amount: link.amount,
    collected: link.collected,
    quota: link.quota,
    sold: link.sold,
    createdAt: link.createdAt,
    updatedAt: link.updatedAt,
    closesAt: link.closesAt,
    references: '',
  };
}

/**
 * The links of an instance as they were kept.
 * @param failure why they cannot be read now
 * @returns null when they can, and when nothing was kept
 */
export async function readKeptList(
  failure: unknown,
  instanceId: string,
  database: Pick<KeptDatabase, 'read'> = keptDatabase,
): Promise<KeptList | null> {
  if (!isUnreachable(failure)) return null;
  try {
    const kept = await database.read(keptListName(instanceId));
    return isKeptList(kept) ? kept : null;
  } catch {
    // No storage.
    return null;
  }
}

/** How many links the instance had when all were last read on this device; null where nobody knows. */
export async function keptListSize(instanceId: string): Promise<number | null> {
  try {
    const kept = await keptDatabase.read(keptListName(instanceId));
    return isKeptList(kept) ? kept.total : null;
  } catch {
    // No storage.
    return null;
  }
}

/** Of our own making: its version is part of the database's name. */
function isKeptList(kept: unknown): kept is KeptList {
  return typeof kept === 'object' && kept !== null && 'links' in kept && Array.isArray(kept.links);
}
