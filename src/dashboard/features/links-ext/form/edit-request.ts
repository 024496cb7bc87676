import type { LinkCreate } from '../../../../contract/ext/link-create.ts';
import { readLink, type Link } from '../../../../contract/ext/link.ts';
import { callExt } from '../../../api/call-ext.ts';
import {
  updateCarefully,
  type Reading,
  type UpdateOutcome,
} from '../../links/form/careful-update.ts';
import type { UpdateBody } from './edit-body.ts';
import { differencesOf, editableOf, editedOf } from './edit-differences.ts';

export type ReadLink = Reading<Link>;
export type LinkUpdateOutcome = UpdateOutcome<Link>;

export interface UpdateRequest {
  /** The state that the changes were made from. */
  readonly base: ReadLink;
  readonly body: UpdateBody;
  /** What the contract makes of the link with it. */
  readonly next: LinkCreate;
}

/** Reads a link now, past every cache. @throws ApiProblem */
export async function readLinkNow(linkId: string, signal?: AbortSignal): Promise<ReadLink> {
  const { data, etag } = await callExt('links.read', { params: { id: linkId }, signal });
  return { link: data, etag };
}

/** Writes changes over the state that they were made from, and over no other. @throws ApiProblem when it is refused */
export async function updateLink({ base, body, next }: UpdateRequest): Promise<LinkUpdateOutcome> {
  return await updateCarefully({
    base,
    read: () => readLinkNow(base.link.id),
    write: (from) => sendUpdate(from, body),
    readCurrent: readLink,
    editableOf,
    differencesOf,
    wanted: editedOf(base.link, next, body.logo),
  });
}

/** A list does not travel in a form: beside one a picture is sent by itself. */
async function sendUpdate(from: ReadLink, { logo, ...fields }: UpdateBody): Promise<ReadLink> {
  const send = async (body: UpdateBody, etag: string | null): Promise<ReadLink> => {
    const params = { id: from.link.id };
    const answer = await callExt('links.update', {
      params,
      body: { ...body },
      ifMatch: etag ?? undefined,
    });
    return { link: answer.data, etag: answer.etag };
  };
  if (!(logo instanceof Blob) || fields.allowed_payers === undefined)
    return await send(logo === undefined ? fields : { ...fields, logo }, from.etag);
  const first = await send(fields, from.etag);
  return await send({ logo }, first.etag);
}
