import { mutationOptions, type QueryClient } from '@tanstack/react-query';
import { statusAfter } from '../../../contract/ext/link-lifecycle.ts';
import type { LinkStatus } from '../../../contract/ext/link.ts';
import { ApiProblem } from '../../api/api-problem.ts';
import { callExt } from '../../api/call-ext.ts';
import { isAnswerLost } from '../../api/lost-answer.ts';
import { linkQueries } from './link-queries.ts';

/** What a merchant does with a link's life. */
export type MerchantMove = 'publish' | 'pause' | 'resume' | 'archive';

/** Where each move begins, and by the table of transitions ends. */
const FROM: Readonly<Record<MerchantMove, LinkStatus>> = {
  publish: 'draft',
  pause: 'active',
  resume: 'paused',
  archive: 'active',
};

interface MoveRequest {
  readonly linkId: string;
  readonly move: MerchantMove;
}

async function move({ linkId, move: asked }: MoveRequest): Promise<void> {
  const params = { id: linkId };
  try {
    await callExt(`links.${asked}`, { params });
  } catch (failure) {
    // Whether it took effect, and whether somebody else did the same, is told by the link itself.
    if (!(failure instanceof ApiProblem)) throw failure;
    if (!isAnswerLost(failure) && failure.kind !== 'conflict') throw failure;
    const link = await callExt('links.read', { params }).then(
      ({ data }) => data,
      () => null,
    );
    if (link?.status !== statusAfter(FROM[asked], asked)) throw failure;
  }
}

/** Moves a link on in its life. Sent once; a lost answer is settled by looking at the link. */
export function moveLinkOptions(queryClient: QueryClient) {
  return mutationOptions({
    mutationKey: ['ext', 'links', 'move'],
    mutationFn: move,
    // The link is read anew after a refusal, too: it may have been moved elsewhere.
    onSettled: () => queryClient.invalidateQueries({ queryKey: linkQueries.keys.all }),
  });
}
