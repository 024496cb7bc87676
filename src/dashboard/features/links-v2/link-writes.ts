import { mutationOptions, type QueryClient } from '@tanstack/react-query';
import { paymentStatusOf } from '../../../contract/v2/payment-status.ts';
import type { Link } from '../../../contract/v2/link.ts';
import { ApiProblem } from '../../api/api-problem.ts';
import { callV2 } from '../../api/call-v2.ts';
import { removeListedLink, upsertListedLink } from './link-list.ts';
import { linkQueries } from './link-queries.ts';

/** A link as it is now, whatever was read of it before; at once or not at all. */
async function readFresh(queryClient: QueryClient, linkId: string): Promise<Link> {
  const { link } = await queryClient.query({
    ...linkQueries.detail(linkId),
    staleTime: 0,
    retry: false,
  });
  upsertListedLink(queryClient, link);
  return link;
}

/** No answer came, or none that can be read: whether the write took effect is unknown. */
function isOutcomeUnknown(failure: unknown): boolean {
  if (!(failure instanceof ApiProblem)) return false;
  return failure.kind === 'offline' || failure.kind === 'timedOut' || failure.kind === 'unreadable';
}

const toggleKey = ['v2', 'links', 'toggle'] as const;

/** Whether a pause or resume of this link is under way now, whoever began it. */
export function isToggling(queryClient: QueryClient, linkId: string): boolean {
  const underWay = queryClient.isMutating({
    mutationKey: toggleKey,
    predicate: ({ state }) => (state.variables as ToggleRequest | undefined)?.linkId === linkId,
  });
  return underWay > 0;
}

interface ToggleRequest {
  readonly linkId: string;
  readonly isPausing: boolean;
}

/**
 * Pauses or resumes a link. The API only knows "the other way round": the link is read first, so
 * that somebody else's pause is not undone, and again when the answer is lost.
 */
export function toggleLinkOptions(queryClient: QueryClient) {
  return mutationOptions({
    mutationKey: toggleKey,
    mutationFn: async ({ linkId, isPausing }: ToggleRequest) => {
      const wanted = isPausing ? 'inactive' : 'active';
      const before = await readFresh(queryClient, linkId);
      if (before.status === wanted) return before;
      try {
        const { data } = await callV2('links.toggle', { params: { id: linkId } });
        const after = {
          ...before,
          status: data.status === '' ? wanted : data.status,
          updated_at: data.updated_at ?? before.updated_at,
        };
        return { ...after, payment_status: paymentStatusOf(after) };
      } catch (failure) {
        if (!isOutcomeUnknown(failure)) throw failure;
        const after = await readFresh(queryClient, linkId);
        if (after.status !== wanted) throw failure;
        return after;
      }
    },
    onSuccess: async (link) => {
      upsertListedLink(queryClient, link);
      await queryClient.invalidateQueries({ queryKey: linkQueries.keys.detail(link.id) });
    },
  });
}

/** Deletes a link; a lost answer is settled by looking whether it is still there. */
export function deleteLinkOptions(queryClient: QueryClient) {
  return mutationOptions({
    mutationKey: ['v2', 'links', 'delete'],
    mutationFn: async ({ linkId }: { linkId: string; instanceId: string }) => {
      try {
        await callV2('links.delete', { params: { id: linkId } });
      } catch (failure) {
        if (isGone(failure)) return;
        if (!isOutcomeUnknown(failure)) throw failure;
        await requireGone(queryClient, linkId, failure);
      }
    },
    onSuccess: (_answer, { linkId, instanceId }) => {
      removeListedLink(queryClient, instanceId, linkId);
      queryClient.removeQueries({ queryKey: linkQueries.keys.detail(linkId) });
    },
  });
}

function isGone(failure: unknown): boolean {
  return failure instanceof ApiProblem && failure.kind === 'notFound';
}

/** @throws the failure of the write when the link is still there, or nobody can tell */
async function requireGone(
  queryClient: QueryClient,
  linkId: string,
  failure: unknown,
): Promise<void> {
  try {
    await readFresh(queryClient, linkId);
  } catch (reading) {
    if (isGone(reading)) return;
  }
  throw failure;
}
