export interface PageRequest {
  readonly page: number;
  readonly perPage: number;
}

export interface PageLimits {
  readonly usual: number;
  readonly most: number;
}

function readPositive(text: string | undefined, fallback: number): number {
  return text !== undefined && /^\d{1,9}$/.test(text) && Number(text) > 0 ? Number(text) : fallback;
}

/** What page of how many is asked for; what cannot be read is the default, more than the limit is the limit. */
export function readPageRequest(
  query: { page?: string; per_page?: string },
  { usual, most }: PageLimits,
): PageRequest {
  return {
    page: readPositive(query.page, 1),
    perPage: Math.min(readPositive(query.per_page, usual), most),
  };
}
