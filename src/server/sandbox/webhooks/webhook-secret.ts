import { randomBytes } from 'node:crypto';
import type { TextSeal } from '../../crypto/text-seal.ts';

/** What begins like this in the database is sealed; anything else was written before secrets were. */
export const SEALED_MARK = 'sealed:';

export function drawSecret(): string {
  return `whsec_${randomBytes(24).toString('hex')}`;
}

/** Enough to recognize a secret, too little to use it. */
export function maskSecret(secret: string): string {
  return `${secret.slice(0, 10)}${'•'.repeat(8)}${secret.slice(-4)}`;
}

/** Bound to its instance: in another's row it opens nothing. */
const boundTo = (instanceId: string): string => `webhook secret of ${instanceId}`;

/** A secret as the database has it. */
export function sealSecret(seal: TextSeal, instanceId: string, secret: string): string {
  const box = seal.seal(secret, boundTo(instanceId));
  return `${SEALED_MARK}${Buffer.from(box).toString('base64')}`;
}

/** @returns null when another server's secret has sealed it, or it was another instance's */
export function openSecret(seal: TextSeal, instanceId: string, stored: string): string | null {
  if (!stored.startsWith(SEALED_MARK)) return stored;
  const box = Buffer.from(stored.slice(SEALED_MARK.length), 'base64');
  return seal.open(box, boundTo(instanceId));
}
