import type { HttpBindings } from '@hono/node-server';
import { createMiddleware } from 'hono/factory';
import { matchEndpoint } from '../contract/core/endpoint.ts';
import { v2Endpoints } from '../contract/v2/endpoints.ts';
import { FORWARD_PREFIXES } from './bff/forward/forward.ts';
import {
  clientAddress,
  countedAddress,
  createProxyTest,
  maskedAddress,
} from './bff/protection/client-address.ts';
import { createRateLimit } from './http/rate-limit.ts';
import type { RequestIdEnv } from './http/request-id.ts';
import type { Log } from './log.ts';
import { RETURN_PATH } from './sandbox/payments/start-payment.ts';
import { V2_BASE } from './sandbox/v2/v2-base.ts';
import { isLoopbackAddress } from './sandbox/webhooks/public-address.ts';

/**
 * What costs the bank a question or us a printed page: to begin a payment, to come back from it, a receipt. A mobile
 * network hides thousands of payers behind one address, and this lets them pay 36,000 times an hour, and 300 at the
 * moment at which a sale opens.
 */
const COSTLY = { burst: 300, perSecond: 10 };
/** What the pay page reads: the link, and every few seconds what became of a payment. */
const LOOKING = { burst: 1_500, perSecond: 100 };

type Cost = 'costly' | 'looking';

/** What a request costs that anybody may make; null for all others, which have limits of their own. */
function costOf(method: string, path: string): Cost | null {
  if (path.startsWith(`${RETURN_PATH}/`)) return 'costly';
  const base = [V2_BASE, FORWARD_PREFIXES.v2].find((each) => path.startsWith(`${each}/`));
  if (base === undefined) return null;
  const match = matchEndpoint(v2Endpoints, method, path.slice(base.length));
  if (match?.endpoint.auth !== 'none') return null;
  return match.id === 'links.pay' || match.id === 'receipts.download' ? 'costly' : 'looking';
}

/**
 * Bounds what one address may ask of the public calls, in this process. Whoever is on this machine is not counted: the
 * backend-for-frontend asks the sandbox from here, for people that were counted on their way in. A proxy that runs here
 * has to be named in `TRUSTED_PROXY`, so that those behind it are told apart.
 * @param trustedProxies addresses and networks whose `X-Forwarded-For` is believed
 * @param now milliseconds
 */
export function createPayerLimit(
  trustedProxies: readonly string[],
  log: Log,
  now: () => number = Date.now,
) {
  const isTrusted = createProxyTest(trustedProxies);
  const count = {
    costly: createRateLimit(COSTLY, now),
    looking: createRateLimit(LOOKING, now),
  };
  return createMiddleware<RequestIdEnv & { Bindings: HttpBindings }>(async (context, next) => {
    const cost = costOf(context.req.method, context.req.path);
    if (cost === null) {
      await next();
      return;
    }
    const address = clientAddress(
      context.env.incoming.socket.remoteAddress,
      context.req.header('x-forwarded-for'),
      isTrusted,
    );
    const seconds = isLoopbackAddress(address) ? 0 : count[cost](countedAddress(address));
    if (seconds === 0) {
      await next();
      return;
    }
    log.warn('too many requests', { address: maskedAddress(address), cost });
    return context.json({ message: 'Too many requests. Please wait.' }, 429, {
      'Retry-After': String(seconds),
      'Cache-Control': 'no-store',
    });
  });
}
