import { readLink, type Link } from '../../../contract/v2/link.ts';
import type { LinkPatch, LinkUpdateInput } from '../../../contract/v2/link-update.ts';
import { ApiProblem } from '../../api/api-problem.ts';
import { callV2 } from '../../api/call-v2.ts';
import { applyPatch, differencesOf, editableOf } from './link-edit-differences.ts';
import { isAnswerLost } from '../../api/lost-answer.ts';

/** A link as it was read, with the mark of that state; null where the API gives none. */
export interface ReadLink {
  readonly link: Link;
  readonly etag: string | null;
}

export type UpdateOutcome =
  | { readonly kind: 'saved'; readonly read: ReadLink; readonly isRecovered: boolean }
  /** Somebody else changed the link since it was read; nothing was written. */
  | { readonly kind: 'changed'; readonly theirs: ReadLink }
  /** The answer was lost, and the link is as it was: it may be sent again. */
  | { readonly kind: 'absent'; readonly problem: ApiProblem }
  /** The answer was lost, and so was that of the look-up: nobody knows yet. */
  | { readonly kind: 'unknown'; readonly problem: ApiProblem };

export interface UpdateRequest {
  /** The state that the changes were made from. */
  readonly base: ReadLink;
  readonly body: LinkUpdateInput;
  /** What the contract read from the body. */
  readonly patch: LinkPatch;
}

/** Reads a link now, past every cache. @throws ApiProblem */
export async function readLinkNow(linkId: string): Promise<ReadLink> {
  const { data, etag } = await callV2('links.read', { params: { id: linkId } });
  return { link: data, etag };
}

/** What was paid or counted meanwhile is no change of the link: no field of a form is touched by it. */
function isUntouched(base: Link, now: Link): boolean {
  return (
    base.status === now.status && differencesOf(editableOf(base), editableOf(now)).length === 0
  );
}

/**
 * Writes changes over the state that they were made from, and over no other. With an etag the API watches
 * over that; without one the link is read once more just before. A payment that came in between is no
 * conflict. An answer that got lost is settled by reading the link.
 * @throws ApiProblem when it is refused
 */
export async function updateLink({ base, body, patch }: UpdateRequest): Promise<UpdateOutcome> {
  let from = base;
  if (base.etag === null) {
    const now = await readLinkNow(base.link.id);
    const isSame = now.link.updated_at === base.link.updated_at || isUntouched(base.link, now.link);
    if (!isSame) return { kind: 'changed', theirs: now };
    from = now;
  }
  try {
    return await sendUpdate(from, body);
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    if (error.kind === 'changedMeanwhile') return resolveChange({ base, body, patch }, error);
    if (!isAnswerLost(error)) throw error;
    return resolveLostUpdate({ base, body, patch }, error);
  }
}

async function sendUpdate(from: ReadLink, body: LinkUpdateInput): Promise<UpdateOutcome> {
  const { logo, ...fields } = body;
  const { data, etag } = await callV2('links.update', {
    params: { id: from.link.id },
    body: {
      // The documents' own form of an update (Update Pay Link, "Example Request").
      _method: 'PATCH',
      ...fields,
      ...(logo === undefined ? {} : { logo: logo instanceof Blob ? logo : '' }),
    },
    ifMatch: from.etag ?? undefined,
  });
  // The answer tells less than a reading does; what it leaves out has not changed.
  const link = { ...data, collected_amount: data.collected_amount ?? from.link.collected_amount };
  return { kind: 'saved', read: { link, etag }, isRecovered: false };
}

async function resolveChange(
  { base, body, patch }: UpdateRequest,
  problem: ApiProblem,
): Promise<UpdateOutcome> {
  const theirs = await readTheirs(base, problem);
  if (!isUntouched(base.link, theirs.link) || theirs.etag === null) {
    return { kind: 'changed', theirs };
  }
  try {
    return await sendUpdate(theirs, body);
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    if (error.kind === 'changedMeanwhile') {
      return { kind: 'changed', theirs: await readLinkNow(base.link.id) };
    }
    if (!isAnswerLost(error)) throw error;
    return resolveLostUpdate({ base, body, patch }, error);
  }
}

/** A 412 brings the current state along, though not its mark; a reading has both. */
async function readTheirs(base: ReadLink, problem: ApiProblem): Promise<ReadLink> {
  try {
    return await readLinkNow(base.link.id);
  } catch (error) {
    const current = readLink(problem.current);
    if (current === null) throw error;
    return { link: current, etag: null };
  }
}

async function resolveLostUpdate(
  { base, patch }: UpdateRequest,
  problem: ApiProblem,
): Promise<UpdateOutcome> {
  let now: ReadLink;
  try {
    now = await readLinkNow(base.link.id);
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    return { kind: 'unknown', problem };
  }
  if (hasLanded(base.link, patch, now.link)) return { kind: 'saved', read: now, isRecovered: true };
  return isUntouched(base.link, now.link)
    ? { kind: 'absent', problem }
    : { kind: 'changed', theirs: now };
}

/** Whether a link is now what the patch makes of it. A new logo has an address that nobody could foresee. */
export function hasLanded(base: Link, patch: LinkPatch, now: Link): boolean {
  const isNewLogo = patch.logo !== undefined && patch.logo !== null;
  if (isNewLogo && (now.logo === null || now.logo === base.logo)) return false;
  const wanted = applyPatch(editableOf(base), patch);
  const logo = isNewLogo ? now.logo : wanted.logo;
  return differencesOf({ ...wanted, logo }, editableOf(now)).length === 0;
}
