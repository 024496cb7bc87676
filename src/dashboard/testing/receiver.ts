import { createServer, type ServerResponse } from 'node:http';

/** A webhook as it arrived. */
export interface ReceivedEvent {
  readonly event: string;
  readonly deliveryId: string;
  readonly signature: string;
}

/** A merchant's own server, which takes webhooks. */
export interface Receiver {
  readonly address: string;
  readonly received: readonly ReceivedEvent[];
  /** What it answers from now on; 200 until told otherwise. */
  readonly answerWith: (status: number) => void;
  readonly close: () => Promise<void>;
}

export async function openReceiver(): Promise<Receiver> {
  const received: ReceivedEvent[] = [];
  let status = 200;
  const server = createServer((incoming, outgoing: ServerResponse) => {
    const header = (name: string) => String(incoming.headers[name] ?? '');
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      // The new platform says the event in the body, and the rest as Standard Webhooks does.
      const { type = '' } = JSON.parse(Buffer.concat(chunks).toString()) as { type?: string };
      received.push({
        event: header('x-mytpepay-event') || type,
        deliveryId: header('x-mytpepay-delivery-id') || header('webhook-id'),
        signature: header('x-mytpepay-signature') || header('webhook-signature'),
      });
      outgoing.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const place = server.address();
  if (place === null || typeof place === 'string') throw new Error('No port');
  return {
    address: `http://127.0.0.1:${place.port}/hook`,
    received,
    answerWith: (wanted) => {
      status = wanted;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
