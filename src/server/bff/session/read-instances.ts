import type { Generation } from '../../../contract/core/generation.ts';
import { extEndpoints } from '../../../contract/ext/endpoints.ts';
import { unwrapExt } from '../../../contract/ext/envelope.ts';
import { v2Endpoints } from '../../../contract/v2/endpoints.ts';
import { unwrapV2 } from '../../../contract/v2/envelope.ts';
import type { Credentials } from '../bff-deps.ts';
import { BffProblem } from '../bff-problem.ts';
import { FORWARD_LIMITS } from '../forward/forward-limits.ts';
import { upstreamHeaders, upstreamUrl } from '../upstream/upstream-address.ts';
import { isJson, retryAfterOf } from '../upstream/upstream-answer.ts';
import { readWhole, type UpstreamClient } from '../upstream/upstream-client.ts';
import { UpstreamFault } from '../upstream/upstream-fault.ts';
import { keysRefused } from './session-problems.ts';
import { fromExtInstance, fromV2Instance, type SessionInstance } from './session-instance.ts';

/** As many as both APIs give at once. */
const PER_PAGE = 100;
/** More instances than this are left out; nobody has them, and a paginator may lie. */
const MAX_PAGES = 20;

interface InstancePage {
  readonly items: readonly SessionInstance[];
  readonly lastPage: number;
}

interface InstanceList {
  readonly path: string;
  /** What a page's body holds; null when it is something else. */
  readonly read: (body: unknown) => InstancePage | null;
}

/** Where each API tells a merchant's instances. */
const LISTS: Readonly<Record<Generation, InstanceList>> = {
  v2: {
    path: v2Endpoints['instances.list'].path,
    read(body) {
      const { data } = v2Endpoints['instances.list'].answer.safeParse(unwrapV2(body));
      return data ? { items: data.items.map(fromV2Instance), lastPage: data.lastPage } : null;
    },
  },
  ext: {
    path: extEndpoints['instances.list'].path,
    read(body) {
      const { data } = extEndpoints['instances.list'].answer.safeParse(unwrapExt(body));
      return data ? { items: data.items.map(fromExtInstance), lastPage: data.lastPage } : null;
    },
  },
};

function parsePage(generation: Generation, text: string): InstancePage {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw new UpstreamFault('unreadable');
  }
  const page = LISTS[generation].read(body);
  if (page === null) throw new UpstreamFault('unreadable');
  return page;
}

/** Whom to ask, and as whom. */
export interface InstanceQuestion {
  readonly generation: Generation;
  readonly base: string;
  readonly credentials: Credentials;
}

/**
 * Asks an API who these keys are: every page of the merchant's instances.
 * @param ms for all pages together
 * @throws BffProblem 401 `KEYS_REFUSED`, 429 when the API wants to be left alone
 * @throws UpstreamFault for every other answer
 */
export async function readInstances(
  upstream: UpstreamClient,
  { generation, base, credentials }: InstanceQuestion,
  ms: number,
): Promise<SessionInstance[]> {
  const deadline = performance.now() + ms;
  const { path } = LISTS[generation];
  // By their ids: one that slips to the next page meanwhile is named twice, and a paginator may give one page again and again.
  const instances = new Map<string, SessionInstance>();
  for (let page = 1, lastPage = 1; page <= Math.min(lastPage, MAX_PAGES); page += 1) {
    const query = new URLSearchParams({ page: String(page), per_page: String(PER_PAGE) });
    const answer = await upstream.open(
      {
        method: 'GET',
        url: upstreamUrl(base, path, {}, query),
        headers: upstreamHeaders(credentials),
        body: null,
      },
      Math.max(0, deadline - performance.now()),
    );
    const status = answer.statusCode ?? 0;
    if (status !== 200 || !isJson(answer)) {
      answer.destroy();
      if (status === 401) throw keysRefused();
      if (status === 429) {
        const wait = retryAfterOf(answer) ?? '60';
        throw new BffProblem(429, 'TOO_MANY_REQUESTS', 'The payments API asks to wait.', {
          headers: { 'Retry-After': wait },
        });
      }
      throw new UpstreamFault(status === 200 ? 'unreadable' : 'unreachable', retryAfterOf(answer));
    }
    const text = await readWhole(answer, {
      bytes: FORWARD_LIMITS.answerBytes,
      ms: deadline - performance.now(),
    });
    const read = parsePage(generation, text.toString('utf8'));
    for (const instance of read.items) instances.set(instance.id, instance);
    lastPage = read.lastPage;
  }
  return [...instances.values()];
}
