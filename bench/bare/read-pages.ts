export interface BareLink {
  readonly id: string;
  readonly title: string;
  readonly slug: string;
  readonly status: string;
  readonly amount: string | null;
  readonly collected_amount: string;
  readonly created_at: string;
}

export interface BarePage {
  readonly data: readonly BareLink[];
  readonly last_page: number;
  readonly total: number;
}

const PAGES_AT_ONCE = 6;

/** One page of links, as the API gives it. */
export async function readPage(instanceId: string, page: number): Promise<BarePage> {
  const address = `/bff/v2/${instanceId}/links?page=${page}&per_page=100`;
  const answer = await fetch(address, { headers: { Accept: 'application/json' } });
  if (!answer.ok) throw new Error(`page ${page}: ${answer.status}`);
  const body: { readonly data: BarePage } = await answer.json();
  return body.data;
}

/**
 * Reads the pages after the first, six at a time, and hands each on as it comes.
 * @returns when the last has come
 */
export async function readRest(
  instanceId: string,
  lastPage: number,
  take: (links: readonly BareLink[]) => void,
): Promise<void> {
  let next = 2;
  async function read(): Promise<void> {
    while (next <= lastPage) {
      const page = next;
      next += 1;
      take((await readPage(instanceId, page)).data);
    }
  }
  await Promise.all(Array.from({ length: PAGES_AT_ONCE }, read));
}
