import { createRateLimit } from '../../http/rate-limit.ts';
import { BffProblem } from '../bff-problem.ts';

/**
 * Reading 100,000 links is 1,000 requests in seconds, and a mobile network hides many merchants behind one address; a loop that
 * has gone wild makes thousands a second.
 */
const RATE = { burst: 3_000, perSecond: 300 };

/**
 * Bounds the requests of each address, in this process.
 * @param now milliseconds
 * @returns a function that counts one request, and throws BffProblem 429 when it is one too many
 */
export function createRequestLimit(now: () => number): (address: string) => void {
  const count = createRateLimit(RATE, now);
  return (address) => {
    const seconds = count(address);
    if (seconds > 0) {
      throw new BffProblem(429, 'TOO_MANY_REQUESTS', 'Too many requests. Please wait.', {
        headers: { 'Retry-After': String(seconds) },
      });
    }
  };
}
