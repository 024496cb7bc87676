import { createHmac } from 'node:crypto';
import { lookup } from 'node:dns/promises';
import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import {
  signedWebhookText as standardWebhookText,
  WEBHOOK_SECRET_PREFIX,
} from '../../../contract/ext/webhooks.ts';
import { signedWebhookText } from '../../../contract/v2/webhooks.ts';
import { isLoopbackAddress, isPublicAddress } from './public-address.ts';

/** How one attempt at a delivery ended. */
export interface SendResult {
  /** Null when no answer came. */
  readonly responseStatus: number | null;
  /** Why it does not count as delivered; null when it does. */
  readonly problem: string | null;
  /** Milliseconds. */
  readonly duration: number;
}

export interface OutgoingWebhook {
  readonly url: string;
  readonly secret: string;
  readonly event: string;
  readonly deliveryId: string;
  /** Seconds since 1970: what the receiver compares with its own clock. */
  readonly timestamp: number;
  readonly body: string;
  /** How it is signed: our own way, which v2 documents, or that of Standard Webhooks 1.0. */
  readonly scheme?: 'v2' | 'standard';
}

interface Address {
  readonly address: string;
  readonly family: number;
}

export interface SendOptions {
  /** True lets receivers on this machine, without encryption if they like; for development. */
  readonly allowsLoopback: boolean;
  /** 15 seconds by the contract. */
  readonly timeoutMs: number;
  /** All addresses that a name stands for; the system's name service unless told otherwise. */
  readonly resolve?: (host: string) => Promise<readonly Address[]>;
}

/** Nobody is sent there. */
class ForbiddenAddressError extends Error {}

export function signatureOf(secret: string, timestamp: number, body: string): string {
  const mac = createHmac('sha256', secret).update(signedWebhookText(timestamp, body)).digest('hex');
  return `sha256=${mac}`;
}

/** Standard Webhooks 1.0, symmetric: the key is what the secret's base64 says. */
function standardSignatureOf({ secret, deliveryId, timestamp, body }: OutgoingWebhook): string {
  const key = Buffer.from(secret.slice(WEBHOOK_SECRET_PREFIX.length), 'base64');
  const text = standardWebhookText(deliveryId, timestamp, body);
  return `v1,${createHmac('sha256', key).update(text).digest('base64')}`;
}

function signedHeaders(webhook: OutgoingWebhook): Record<string, string> {
  const { secret, event, deliveryId, timestamp, body } = webhook;
  return webhook.scheme === 'standard'
    ? {
        'webhook-id': deliveryId,
        'webhook-timestamp': String(timestamp),
        'webhook-signature': standardSignatureOf(webhook),
      }
    : {
        'X-MytpePay-Event': event,
        'X-MytpePay-Delivery-Id': deliveryId,
        'X-MytpePay-Timestamp': String(timestamp),
        'X-MytpePay-Signature': signatureOf(secret, timestamp, body),
      };
}

function isAllowed(address: string, allowsLoopback: boolean): boolean {
  return isPublicAddress(address) || (allowsLoopback && isLoopbackAddress(address));
}

/** The host of a URL as a socket takes it. */
function hostOf(url: URL): string {
  return url.hostname.replace(/^\[(.*)\]$/, '$1');
}

/**
 * Whether a webhook may have this address, as far as it can be told without asking for the name. What the name stands for
 * is asked for at each attempt.
 */
export function isSendableUrl(text: string, allowsLoopback: boolean): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  const host = hostOf(url);
  const isHere = host === 'localhost' || host.endsWith('.localhost') || isLoopbackAddress(host);
  if (isHere) return allowsLoopback && (url.protocol === 'https:' || url.protocol === 'http:');
  return url.protocol === 'https:' && (isIP(host) === 0 || isPublicAddress(host));
}

/**
 * The address to which a socket will be bound. All that a name stands for has to be allowed, so that no answer of a name
 * server can slip one in beside.
 * @throws ForbiddenAddressError
 */
async function resolveHost(
  host: string,
  { allowsLoopback, resolve = (name) => lookup(name, { all: true }) }: SendOptions,
): Promise<Address> {
  const family = isIP(host);
  const found = family === 0 ? await resolve(host) : [{ address: host, family }];
  const [first] = found;
  if (!first || !found.every(({ address }) => isAllowed(address, allowsLoopback)))
    throw new ForbiddenAddressError();
  return first;
}

function problemOf(error: unknown, isTimeout: boolean): string {
  if (isTimeout) return 'no answer in time';
  if (error instanceof ForbiddenAddressError) return 'the address is not public';
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code === '' ? 'the connection failed' : `the connection failed (${code})`;
}

/** Reads an answer's body to its end, so that the receiver is not cut off, but keeps none of it and not without limit. */
async function drain(response: IncomingMessage): Promise<void> {
  let size = 0;
  for await (const chunk of response) {
    size += (chunk as Buffer).length;
    if (size > 64 * 1024) break;
  }
}

/** Sends a webhook once. Redirects are failures; the socket goes to the address that was checked, whatever the name says next. */
export async function sendWebhook(
  webhook: OutgoingWebhook,
  options: SendOptions,
): Promise<SendResult> {
  const { allowsLoopback, timeoutMs } = options;
  const started = performance.now();
  const signal = AbortSignal.timeout(timeoutMs);
  const end = (responseStatus: number | null, problem: string | null): SendResult => ({
    responseStatus,
    problem,
    duration: Math.round(performance.now() - started),
  });
  try {
    const url = new URL(webhook.url);
    if (!isSendableUrl(webhook.url, allowsLoopback)) throw new ForbiddenAddressError();
    const pinned = await Promise.race([
      resolveHost(hostOf(url), options),
      new Promise<never>((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(new Error('timed out')), { once: true });
      }),
    ]);
    const pinnedLookup: LookupFunction = (_host, asked, done) => {
      if (asked.all === true) done(null, [pinned]);
      else done(null, pinned.address, pinned.family);
    };
    const send = url.protocol === 'https:' ? requestHttps : requestHttp;
    const status = await new Promise<number>((resolve, reject) => {
      const request = send(url, {
        method: 'POST',
        agent: false,
        lookup: pinnedLookup,
        signal,
        headers: {
          'Content-Type': 'application/json',
          'Content-Length': Buffer.byteLength(webhook.body),
          'User-Agent': 'MyTPE-Pay-Webhooks',
          ...signedHeaders(webhook),
        },
      });
      request.once('error', reject);
      request.once('response', (response) => {
        drain(response).then(() => resolve(response.statusCode ?? 0), reject);
      });
      request.end(webhook.body);
    });
    return end(status, status >= 200 && status < 300 ? null : `answered ${status}`);
  } catch (error) {
    return end(null, problemOf(error, signal.aborted));
  }
}
