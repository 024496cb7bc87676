import { statusAfter } from '../../contract/ext/link-lifecycle.ts';
import type { Link, LinkStatus } from '../../contract/ext/link.ts';
import { ApiProblem } from './api-problem.ts';
import { callExt } from './call-ext.ts';
import { isAnswerLost } from './lost-answer.ts';

/** What a merchant does with the life of a link of the new platform. */
export type MerchantMove = 'publish' | 'pause' | 'resume' | 'archive';

/** Where each move begins, and by the table of transitions ends. */
const FROM: Readonly<Record<MerchantMove, LinkStatus>> = {
  publish: 'draft',
  pause: 'active',
  resume: 'paused',
  archive: 'active',
};

/**
 * Sends a move. Whether one whose answer got lost took effect, and whether somebody else made the same, is told by the link
 * itself.
 * @throws ApiProblem when the link is not where the move leads
 */
async function settled<Answer>(
  linkId: string,
  move: MerchantMove,
  send: () => Promise<{ readonly data: Answer }>,
): Promise<Answer | Link> {
  try {
    return (await send()).data;
  } catch (failure) {
    if (!(failure instanceof ApiProblem)) throw failure;
    if (!isAnswerLost(failure) && failure.kind !== 'conflict') throw failure;
    const link = await callExt('links.read', { params: { id: linkId } }).then(
      ({ data }) => data,
      () => null,
    );
    if (link?.status === statusAfter(FROM[move], move)) return link;
    throw failure;
  }
}

/** Publishes a draft. @returns the link as it is then. @throws ApiProblem when it is not active afterwards */
export async function publishExtLink(linkId: string): Promise<Link> {
  return await settled(linkId, 'publish', () =>
    callExt('links.publish', { params: { id: linkId } }),
  );
}

/** Moves a link on in its life. @throws ApiProblem when the link is not where the move leads */
export async function moveExtLink(linkId: string, move: MerchantMove): Promise<void> {
  await settled<unknown>(linkId, move, () => callExt(`links.${move}`, { params: { id: linkId } }));
}
