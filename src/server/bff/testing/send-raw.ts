import { request, type Agent, type IncomingHttpHeaders } from 'node:http';

export interface RawRequest {
  readonly method?: string;
  /** Sent byte for byte: nothing is normalised on the way. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Sent piece by piece, without a length. */
  readonly pieces?: readonly Uint8Array[];
  readonly agent?: Agent;
}

export interface RawAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
  readonly text: string;
  /** False when the connection was cut before the end. */
  readonly isComplete: boolean;
}

/** The headers of the dashboard's own reads, and with `X-Requested-By` of its writes. */
export const SAME_ORIGIN = { 'Sec-Fetch-Site': 'same-origin' };
export const WRITE = { ...SAME_ORIGIN, 'X-Requested-By': 'dashboard' };

/** Sends a request with exactly these headers, which no `fetch` would. */
export function sendRaw(origin: string, raw: RawRequest): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      origin,
      {
        method: raw.method ?? 'GET',
        path: raw.path,
        headers: raw.headers ?? {},
        ...(raw.agent && { agent: raw.agent }),
      },
      (incoming) => {
        const chunks: Buffer[] = [];
        const finish = (): void => {
          const bytes = Buffer.concat(chunks);
          resolve({
            status: incoming.statusCode ?? 0,
            headers: incoming.headers,
            bytes,
            text: bytes.toString('utf8'),
            isComplete: incoming.complete,
          });
        };
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('end', finish);
        incoming.on('error', finish);
      },
    );
    outgoing.on('error', reject);
    for (const piece of raw.pieces ?? []) outgoing.write(piece);
    outgoing.end(raw.body);
  });
}
