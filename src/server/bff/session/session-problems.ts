import { BffProblem } from '../bff-problem.ts';

/** One answer for an unknown key and a wrong secret: it tells a guesser nothing. */
export function keysRefused(): BffProblem {
  return new BffProblem(401, 'KEYS_REFUSED', 'The payments API refused the keys.');
}

export function signedOut(): BffProblem {
  return new BffProblem(401, 'SIGNED_OUT', 'Nobody is signed in.');
}
