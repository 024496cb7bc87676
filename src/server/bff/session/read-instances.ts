import { v2Endpoints } from '../../../contract/v2/endpoints.ts';
import { unwrapV2 } from '../../../contract/v2/envelope.ts';
import { MAX_PER_PAGE } from '../../../contract/v2/paginator.ts';
import type { Credentials } from '../bff-deps.ts';
import { BffProblem } from '../bff-problem.ts';
import { FORWARD_LIMITS } from '../forward/forward-limits.ts';
import { upstreamHeaders, upstreamUrl } from '../upstream/upstream-address.ts';
import { isJson, retryAfterOf } from '../upstream/upstream-answer.ts';
import { readWhole, type UpstreamClient } from '../upstream/upstream-client.ts';
import { UpstreamFault } from '../upstream/upstream-fault.ts';
import { keysRefused } from './session-problems.ts';
import { toSessionInstance, type SessionInstance } from './session-instance.ts';

/** More instances than this are left out; nobody has them, and a paginator may lie. */
const MAX_PAGES = 20;

function parsePage(text: string): { items: readonly SessionInstance[]; lastPage: number } {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw new UpstreamFault('unreadable');
  }
  const page = v2Endpoints['instances.list'].answer.safeParse(unwrapV2(body));
  if (!page.success) throw new UpstreamFault('unreadable');
  return { items: page.data.items.map(toSessionInstance), lastPage: page.data.lastPage };
}

/**
 * Asks the API who these keys are: every page of the merchant's instances.
 * @param ms for all pages together
 * @throws BffProblem 401 `KEYS_REFUSED`, 429 when the API wants to be left alone
 * @throws UpstreamFault for every other answer
 */
export async function readInstances(
  upstream: UpstreamClient,
  base: string,
  credentials: Credentials,
  ms: number,
): Promise<SessionInstance[]> {
  const deadline = performance.now() + ms;
  const { path } = v2Endpoints['instances.list'];
  const instances: SessionInstance[] = [];
  for (let page = 1, lastPage = 1; page <= Math.min(lastPage, MAX_PAGES); page += 1) {
    const query = new URLSearchParams({ page: String(page), per_page: String(MAX_PER_PAGE) });
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
    const read = parsePage(text.toString('utf8'));
    instances.push(...read.items);
    lastPage = read.lastPage;
  }
  return instances;
}
