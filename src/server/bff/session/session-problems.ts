import type { Generation } from '../../../contract/core/generation.ts';
import { BffProblem } from '../bff-problem.ts';

/** One answer for an unknown key and a wrong secret: it tells a guesser nothing. */
export function keysRefused(): BffProblem {
  return new BffProblem(401, 'KEYS_REFUSED', 'The payments API refused the keys.');
}

/** Somebody is signed in, but not to this API. */
export function notConnected(generation: Generation): BffProblem {
  return new BffProblem(403, 'NOT_CONNECTED', `The session has no keys for ${generation}.`);
}

export function signedOut(): BffProblem {
  return new BffProblem(401, 'SIGNED_OUT', 'Nobody is signed in.');
}
