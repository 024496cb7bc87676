import type { QueryClient } from '@tanstack/react-query';
import type { Generation } from '../../../contract/core/generation.ts';
import { sessionQuery } from './session-queries.ts';

/**
 * Which API an instance belongs to: what is read of it, and by which pages, follows from that.
 * @returns v2 for an instance that these keys do not own: the layout says so in place of any page
 * @throws ApiProblem when nobody can say who is signed in
 */
export async function generationOf(
  queryClient: QueryClient,
  instanceId: string,
): Promise<Generation> {
  const session = await queryClient.query({ ...sessionQuery, staleTime: 'static' });
  const instance = session.signed_in
    ? session.instances.find(({ id }) => id === instanceId)
    : undefined;
  return instance?.generation ?? 'v2';
}
