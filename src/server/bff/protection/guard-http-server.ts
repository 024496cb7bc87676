import { randomUUID } from 'node:crypto';
import { STATUS_CODES, type IncomingMessage, type Server } from 'node:http';
import type { Duplex } from 'node:stream';

function bodyOf(requestId: string): string {
  return JSON.stringify({
    message: 'The request cannot be read.',
    code: 'INVALID',
    request_id: requestId,
  });
}

/** The answer to bytes that are no request; `code` is what the parser calls its trouble. */
function statusOf(code: unknown): number {
  if (code === 'HPE_HEADER_OVERFLOW') return 431;
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
}

function answerRaw(socket: Duplex, status: number): void {
  const requestId = randomUUID();
  const body = bodyOf(requestId);
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
      'Connection: close',
      'Content-Type: application/json',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'X-Content-Type-Options: nosniff',
      `X-Request-Id: ${requestId}`,
      '',
      body,
    ].join('\r\n'),
  );
}

/** How long a client is listened to that sends on although it has been answered. */
const LINGER_MS = 5_000;

/**
 * Has a connection closed in two steps: our side at once, the other once the client has stopped sending, or after a while.
 * Closed as a whole while more comes, it is reset, and many a client never reads the answer.
 */
function closeGently(request: IncomingMessage): void {
  const { socket } = request;
  socket.destroySoon = () => {
    socket.destroySoon = () => {};
    socket.end();
    request.resume();
    const timer = setTimeout(() => socket.destroy(), LINGER_MS);
    timer.unref();
    socket.once('close', () => {
      clearTimeout(timer);
    });
  };
}

/**
 * Gives an id to the errors too that are answered before any app sees the request: bytes that are not HTTP, a head that is too
 * long or too slow, an address that is none. Whose body is too large learns of it, even who sends all of it first.
 */
export function guardHttpServer(server: Server): void {
  server.on('clientError', (error, socket) => {
    if (!socket.writable) {
      socket.destroy();
      return;
    }
    answerRaw(socket, statusOf('code' in error ? error.code : null));
  });
  server.on('checkExpectation', (_request, response) => {
    const requestId = randomUUID();
    response.writeHead(417, { 'Content-Type': 'application/json', 'X-Request-Id': requestId });
    response.end(bodyOf(requestId));
  });
  // An app's own id replaces this one.
  server.prependListener('request', (request, response) => {
    response.setHeader('X-Request-Id', randomUUID());
    response.once('prefinish', () => {
      if (response.statusCode === 413 && !request.complete) closeGently(request);
    });
  });
}
