import { queryOptions } from '@tanstack/react-query';
import { loadCreateRequest } from './load-create-request.ts';
import { slugWithSuffix } from './slug-from-title.ts';

/** So many numbered addresses are tried before one that nobody can have. */
const NUMBERED = ['2', '3', '4', '5'];

function randomSuffix(): string {
  return crypto.randomUUID().slice(0, 4);
}

/** @throws ApiProblem when it cannot be known */
async function isSlugFree(slug: string, signal: AbortSignal): Promise<boolean> {
  const request = await loadCreateRequest();
  return await request.isSlugFree(slug, signal);
}

/** A free address like a taken one. @throws ApiProblem when it cannot be known */
async function findFreeSlug(slug: string, signal: AbortSignal): Promise<string> {
  for (const suffix of NUMBERED) {
    const candidate = slugWithSuffix(slug, suffix);
    if (await isSlugFree(candidate, signal)) return candidate;
  }
  return slugWithSuffix(slug, randomSuffix());
}

const slugKeys = {
  all: ['v2', 'slugs'] as const,
  isFree: (slug: string) => [...slugKeys.all, 'free', slug] as const,
  suggestion: (slug: string) => [...slugKeys.all, 'suggestion', slug] as const,
};

/** Whether an address is still to be had. Somebody may take it a moment later: the API has the last word. */
export const slugQueries = {
  keys: slugKeys,
  isFree: (slug: string) =>
    queryOptions({
      queryKey: slugKeys.isFree(slug),
      queryFn: ({ signal }) => isSlugFree(slug, signal),
      staleTime: 30_000,
    }),
  /** In: a taken address. Out: one like it that is free. */
  suggestion: (slug: string) =>
    queryOptions({
      queryKey: slugKeys.suggestion(slug),
      queryFn: ({ signal }) => findFreeSlug(slug, signal),
      staleTime: 30_000,
    }),
};
