import type { Problem } from '../../contract/core/problem.ts';
import { readV2Problem } from '../../contract/v2/problem-reading.ts';
import { ApiProblem, notSentProblem, offlineProblem, unreadableProblem } from './api-problem.ts';
import { firstOf } from './first-of.ts';
import { learnServerTime, serverNow } from './server-clock.ts';
import { tellSignedOut } from './signed-out.ts';

/** Where keys are typed: that they are refused is said where they stand. */
const SIGN_IN_PATHS: readonly string[] = ['/bff/session', '/bff/session/platforms'];

/** How long one call may take, in milliseconds; the server gives up on the API behind it after ten seconds. */
const CALL_LIMIT_MS = 20_000;

export interface Sent {
  readonly response: Response;
  /** The parsed body; null when it is empty. */
  readonly body: unknown;
}

/** Reads what an error answer says; each API has its own shape, and the own server's is among v2's. */
export type ProblemReader = (
  status: number,
  body: unknown,
  headers: { get(name: string): string | null },
  now: number,
) => Problem;

/**
 * Sends one call to the own origin and reads its JSON answer.
 * Writes carry the header that no other site can send.
 * @param readProblem of the API that answers
 * @throws ApiProblem for every failure but a cancel, which stays an AbortError
 */
export async function send(
  path: string,
  init: RequestInit = {},
  readProblem: ProblemReader = readV2Problem,
): Promise<Sent> {
  const headers = headersOf(init, 'application/json');
  const limit = AbortSignal.timeout(CALL_LIMIT_MS);
  const signal = init.signal ? firstOf(init.signal, limit) : limit;
  // Tried all the same: an own server on this very machine answers without a network.
  const wasOffline = 'navigator' in globalThis && !navigator.onLine;
  let response: Response;
  let text: string;
  try {
    response = await fetch(path, { ...init, headers, signal, credentials: 'same-origin' });
    learnServerTime(response.headers.get('date'), Date.now());
    text = await response.text();
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw wasOffline ? notSentProblem() : offlineProblem();
  }
  const body = readJson(text);
  if (!response.ok) throw problemOf(path, response, body.value, readProblem);
  if (!body.isReadable) {
    throw unreadableProblem(response.status, response.headers.get('x-request-id'));
  }
  return { response, body: body.value };
}

/**
 * Opens an answer that is read piece by piece: a file, a stream of events. What takes long is its body, which has no limit;
 * its head has the usual one.
 * @param accept the media type that is wanted
 * @throws ApiProblem for every failure but a cancel, which stays an AbortError
 */
export async function openStream(
  path: string,
  accept: string,
  init: RequestInit = {},
): Promise<Response> {
  const headers = headersOf(init, accept);
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), CALL_LIMIT_MS);
  const signal = init.signal ? firstOf(init.signal, limit.signal) : limit.signal;
  try {
    const response = await fetch(path, {
      ...init,
      headers,
      signal,
      credentials: 'same-origin',
    });
    learnServerTime(response.headers.get('date'), Date.now());
    if (response.ok) return response;
    const { value } = readJson(await response.text());
    throw problemOf(path, response, value, readV2Problem);
  } catch (error) {
    if (error instanceof ApiProblem || init.signal?.aborted) throw error;
    throw offlineProblem();
  } finally {
    clearTimeout(timer);
  }
}

function problemOf(
  path: string,
  response: Response,
  body: unknown,
  readProblem: ProblemReader,
): ApiProblem {
  const problem = readProblem(response.status, body, response.headers, serverNow());
  // Signing in is refused to somebody who knows already that he is signed out.
  if (problem.kind === 'signedOut' && !SIGN_IN_PATHS.includes(path)) tellSignedOut();
  return new ApiProblem(problem);
}

function headersOf(init: RequestInit, accept: string): Headers {
  const headers = new Headers(init.headers);
  headers.set('Accept', accept);
  if (init.method !== undefined && init.method !== 'GET') {
    headers.set('X-Requested-By', 'dashboard');
  }
  return headers;
}

function readJson(text: string): { isReadable: boolean; value: unknown } {
  if (text === '') return { isReadable: true, value: null };
  try {
    return { isReadable: true, value: JSON.parse(text) };
  } catch {
    return { isReadable: false, value: null };
  }
}
