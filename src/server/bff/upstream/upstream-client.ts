import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { HttpMethod } from '../../../contract/core/endpoint.ts';
import { UpstreamFault } from './upstream-fault.ts';

export interface UpstreamCall {
  readonly method: HttpMethod;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | null;
  /** Whoever waits for the answer has gone. */
  readonly signal?: AbortSignal;
}

export interface UpstreamClient {
  /**
   * Sends a call and waits for the head of its answer; a redirect is an answer like any other.
   * @param waitMs how long the head may take
   * @throws UpstreamFault
   */
  open(call: UpstreamCall, waitMs: number): Promise<IncomingMessage>;
}

const MAX_CONNECTIONS = 64;
/** Shorter than any server keeps an idle connection, so that no call goes into one that is being closed. */
const IDLE_CONNECTION_MS = 4_000;

/**
 * Speaks HTTP to the payments API over connections that are kept alive. It follows nothing and keeps nothing but them.
 * @param maxConnections at once; a call more waits
 */
export function createUpstreamClient(maxConnections = MAX_CONNECTIONS): UpstreamClient {
  const options = {
    keepAlive: true,
    maxSockets: maxConnections,
    scheduling: 'lifo',
    timeout: IDLE_CONNECTION_MS,
  } as const;
  const httpAgent = new HttpAgent(options);
  const httpsAgent = new HttpsAgent(options);

  return {
    open: ({ method, url, headers, body, signal }, waitMs) =>
      new Promise((resolve, reject) => {
        const isTls = url.startsWith('https:');
        const request = (isTls ? httpsRequest : httpRequest)(url, {
          method,
          agent: isTls ? httpsAgent : httpAgent,
          // Packed answers would have to be unpacked within bounds: the way from server to server is wide enough.
          headers: { ...headers, 'Accept-Encoding': 'identity' },
          ...(signal && { signal }),
        });
        const clock = setTimeout(() => {
          request.destroy(new UpstreamFault('timedOut'));
        }, waitMs);
        request.on('response', (answer) => {
          clearTimeout(clock);
          resolve(answer);
        });
        request.on('error', (error) => {
          clearTimeout(clock);
          if (error instanceof UpstreamFault) reject(error);
          else reject(new UpstreamFault(isMalformed(error) ? 'unreadable' : 'unreachable'));
        });
        // It has gone without either: the API wanted to speak another protocol (`101`).
        request.on('close', () => {
          clearTimeout(clock);
          reject(new UpstreamFault('unreadable'));
        });
        request.end(body ?? undefined);
      }),
  };
}

/** True when what came is not HTTP as it should be (`HPE_…`: the parser's codes). */
function isMalformed(error: Error): boolean {
  return 'code' in error && typeof error.code === 'string' && error.code.startsWith('HPE_');
}

/**
 * Reads a whole answer.
 * @param bounds bytes it may have, and milliseconds it may still take
 * @throws UpstreamFault `tooLarge`, `timedOut`, `unreadable` when it breaks off
 */
export async function readWhole(
  answer: IncomingMessage,
  bounds: { readonly bytes: number; readonly ms: number },
): Promise<Buffer> {
  if (Number(answer.headers['content-length'] ?? '0') > bounds.bytes) {
    answer.destroy();
    throw new UpstreamFault('tooLarge');
  }
  const clock = setTimeout(
    () => {
      answer.destroy(new UpstreamFault('timedOut'));
    },
    Math.max(0, bounds.ms),
  );
  try {
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of answer) {
      const bytes: Uint8Array = chunk;
      size += bytes.byteLength;
      // Leaving the loop destroys the answer and its connection.
      if (size > bounds.bytes) throw new UpstreamFault('tooLarge');
      chunks.push(bytes);
    }
    return Buffer.concat(chunks, size);
  } catch (error) {
    if (error instanceof UpstreamFault) throw error;
    throw new UpstreamFault('unreadable');
  } finally {
    clearTimeout(clock);
  }
}
