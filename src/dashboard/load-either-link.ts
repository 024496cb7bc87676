import type { readEitherLink } from './read-either-link.ts';
import type { RouterContext } from './router-context.ts';

type Reading = Parameters<typeof readEitherLink>;

/**
 * What a page begins with that is about a link of either API: the link (see `readEitherLink`, which comes with it), and the
 * texts of all that the list does without.
 * @throws ApiProblem; a redirect to the same page under the link's own instance
 */
export async function loadEitherLink(
  { queryClient, messages }: RouterContext,
  params: Reading[1],
  to: Reading[2],
  staleTime?: Reading[3],
) {
  const words = messages.load('extra');
  const { readEitherLink: read } = await import('./read-either-link.ts');
  const [link] = await Promise.all([read(queryClient, params, to, staleTime), words]);
  return link;
}
