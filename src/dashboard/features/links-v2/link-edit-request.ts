import { readLink, type Link } from '../../../contract/v2/link.ts';
import type { LinkPatch, LinkUpdateInput } from '../../../contract/v2/link-update.ts';
import { callV2, readMarkedV2 } from '../../api/call-v2.ts';
import { updateCarefully, type Reading, type UpdateOutcome } from '../links/form/careful-update.ts';
import { applyPatch, differencesOf, editableOf } from './link-edit-differences.ts';

export type ReadLink = Reading<Link>;
export type LinkUpdateOutcome = UpdateOutcome<Link>;

export interface UpdateRequest {
  /** The state that the changes were made from. */
  readonly base: ReadLink;
  readonly body: LinkUpdateInput;
  /** What the contract read from the body. */
  readonly patch: LinkPatch;
}

/** Reads a link now, past every cache. @throws ApiProblem */
export async function readLinkNow(linkId: string): Promise<ReadLink> {
  const { data, etag } = await readMarkedV2('links.read', { params: { id: linkId } }, readLink);
  return { link: data, etag };
}

/** Writes changes over the state that they were made from, and over no other. @throws ApiProblem when it is refused */
export async function updateLink({ base, body, patch }: UpdateRequest): Promise<LinkUpdateOutcome> {
  return await updateCarefully({
    base,
    read: () => readLinkNow(base.link.id),
    write: (from) => sendUpdate(from, body),
    readCurrent: readLink,
    editableOf,
    differencesOf,
    wanted: applyPatch(editableOf(base.link), patch),
  });
}

async function sendUpdate(from: ReadLink, body: LinkUpdateInput): Promise<ReadLink> {
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
  return { link, etag };
}
