import type { QueryClient } from '@tanstack/react-query';
import { forgetAllDrafts } from './forms/draft-shelves.ts';
import { generations } from './generations.ts';

/** Nobody is signed in any more, or somebody else: nothing of what was read or typed stays, in memory or on this device. */
export function forgetMerchant(queryClient: QueryClient): void {
  generations.forgetLinks(queryClient);
  forgetAllDrafts();
  queryClient.clear();
}
