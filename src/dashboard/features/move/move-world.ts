import type { Page } from '../../../contract/core/page.ts';
import type { Link as NewLink } from '../../../contract/ext/link.ts';
import { MAX_PER_PAGE as EXT_PER_PAGE } from '../../../contract/ext/paginator.ts';
import type { Link, LinkSummary } from '../../../contract/v2/link.ts';
import { MAX_PER_PAGE } from '../../../contract/v2/paginator.ts';
import { ApiProblem } from '../../api/api-problem.ts';
import { callExt } from '../../api/call-ext.ts';
import { callV2 } from '../../api/call-v2.ts';
import { isAnswerLost } from '../../api/lost-answer.ts';
import { moveExtLink } from '../../api/move-ext-link.ts';
import { readPages } from '../../api/read-pages.ts';
import { MOVED_FROM, wasMovedPaused, type MoveBody } from './move-rules.ts';

/** Every link of an instance of v2, as the list tells them. @throws ApiProblem */
export async function readAllOld(
  instanceId: string,
  onRead: (read: number, total: number) => void,
  signal: AbortSignal,
): Promise<readonly LinkSummary[]> {
  const links = new Map<string, LinkSummary>();
  await readPages(async (page) => {
    const { data } = await callV2('links.list', {
      params: { id: instanceId },
      query: { page, per_page: MAX_PER_PAGE },
      signal,
    });
    // By id: one that is created meanwhile pushes others onto the next page.
    for (const link of data.items) links.set(link.id, link);
    onRead(links.size, data.total);
    return { known: links.size, lastPage: data.lastPage };
  });
  return [...links.values()];
}

/** A link in full, as it is now. @throws ApiProblem */
export async function readOld(id: string, signal?: AbortSignal): Promise<Link> {
  return (await callV2('links.read', { params: { id }, signal })).data;
}

/**
 * Pauses an old link. The API only knows "the other way round": the link is read first, so that a pause is not undone, and
 * again afterwards, for what was paid until then.
 * @throws ApiProblem when it is not paused afterwards, or is over
 */
export async function pauseOld(id: string): Promise<Link> {
  const before = await readOld(id);
  if (before.status !== 'active') return before;
  try {
    await callV2('links.toggle', { params: { id } });
  } catch (failure) {
    if (!(failure instanceof ApiProblem) || !isAnswerLost(failure)) throw failure;
    const after = await readOld(id);
    if (after.status === 'active') throw failure;
    return after;
  }
  return await readOld(id);
}

/** The new links of an instance by the old ones that they name; an archived one counts as none. */
export class MovedLinks {
  readonly #instanceId: string;
  readonly #byOldId = new Map<string, NewLink>();

  constructor(instanceId: string) {
    this.#instanceId = instanceId;
  }

  /** Those that need nothing more: published, or to stay a draft. By the old links that they name. */
  settled(): [oldId: string, link: NewLink][] {
    return [...this.#byOldId].filter(([, link]) => link.status !== 'draft' || wasMovedPaused(link));
  }

  get(oldId: string): NewLink | null {
    return this.#byOldId.get(oldId) ?? null;
  }

  add(link: NewLink): void {
    const oldId = link.metadata?.[MOVED_FROM];
    if (oldId !== undefined && link.status !== 'archived') this.#byOldId.set(oldId, link);
  }

  /** Reads all of them. @throws ApiProblem */
  async readAll(): Promise<void> {
    const seen = new Set<string>();
    await readPages(async (page) => {
      const { items, lastPage } = await this.#readPage(page);
      for (const { id } of items) seen.add(id);
      return { known: seen.size, lastPage };
    });
  }

  /** Reads the newest: one whose making was never answered is among them. @throws ApiProblem */
  async readNewest(): Promise<void> {
    await this.#readPage(1);
  }

  async #readPage(page: number): Promise<Page<NewLink>> {
    const { data } = await callExt('links.list', {
      query: {
        payment_instance_id: this.#instanceId,
        sort_by: 'created_at',
        sort_dir: 'desc',
        per_page: EXT_PER_PAGE,
        page,
      },
    });
    for (const link of data.items) this.add(link);
    return data;
  }
}

/** The links of these instances that were made from old ones and need nothing more, by the old ones. @throws ApiProblem */
export async function readSettled(
  instanceIds: readonly string[],
): Promise<ReadonlyMap<string, NewLink>> {
  const read = instanceIds.map(async (id) => {
    const moved = new MovedLinks(id);
    await moved.readAll();
    return moved.settled();
  });
  return new Map((await Promise.all(read)).flat());
}

/** The old link's picture as a file; null when there is none, or it cannot be had: the new link then does without. */
async function fetchLogo(url: string | null): Promise<File | null> {
  if (url === null) return null;
  try {
    const response = await fetch(url, { credentials: 'omit' });
    const blob = await response.blob();
    const isPicture = blob.type === 'image/png' || blob.type === 'image/jpeg';
    return response.ok && isPicture ? new File([blob], 'logo', { type: blob.type }) : null;
  } catch {
    return null;
  }
}

/** Makes the draft of a new link, with the old one's logo where that can be had and is taken. @throws ApiProblem when it is refused */
export async function createMoved(body: MoveBody, logoUrl: string | null): Promise<NewLink> {
  const logo = await fetchLogo(logoUrl);
  const create = async (whole: MoveBody & { readonly logo?: File }) =>
    (await callExt('links.create', { body: { ...whole } })).data;
  if (logo === null) return await create(body);
  try {
    return await create({ ...body, logo });
  } catch (failure) {
    // What is taken there is not the same: a picture alone keeps no link from moving.
    const isOfLogo = failure instanceof ApiProblem && Object.keys(failure.fields).join() === 'logo';
    if (!isOfLogo) throw failure;
    return await create(body);
  }
}

/** @throws ApiProblem */
export async function setLimit(id: string, uses: number): Promise<void> {
  await callExt('links.update', { params: { id }, body: { max_uses: uses } });
}

/** Archives a new link that nobody has published. @returns whether it is archived. @throws ApiProblem */
export async function archiveDraft(id: string): Promise<boolean> {
  const { data } = await callExt('links.read', { params: { id } });
  if (data.status === 'draft') await moveExtLink(id, 'archive');
  return data.status === 'draft' || data.status === 'archived';
}
