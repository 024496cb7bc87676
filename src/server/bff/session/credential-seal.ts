import { createHmac } from 'node:crypto';
import * as z from 'zod';
import type { Generation } from '../../../contract/core/generation.ts';
import { createTextSeal, deriveKey } from '../../crypto/text-seal.ts';
import type { Credentials } from '../bff-deps.ts';

const sealed = z.object({ apiKey: z.string(), apiSecret: z.string() });

export interface CredentialSeal {
  /** @param idHash binds the result to one session: moved to another row it cannot be opened */
  seal(generation: Generation, credentials: Credentials, idHash: string): Uint8Array;
  /** @returns null when it was not sealed by this secret, for this API and this session */
  open(generation: Generation, box: Uint8Array, idHash: string): Credentials | null;
  /** @param boundTo what it belongs to: elsewhere it cannot be opened */
  sealText(text: string, boundTo: string): Uint8Array;
  /** @returns null when it was not sealed by this secret, for this v2 API and this thing */
  openText(box: Uint8Array, boundTo: string): string | null;
  /** A keyed hash: the same for the same input, and of no use elsewhere. Hex. */
  fingerprint(purpose: 'owner' | 'address', text: string): string;
}

/**
 * Encrypts merchants' keys at rest (AES-256-GCM, keys derived by HKDF from the session secret).
 * @param apis what the keys are for; keys that were typed for one API are never opened, and so never sent, for another
 */
export function createCredentialSeal(
  sessionSecret: string,
  apis: Readonly<Record<Generation, string>>,
): CredentialSeal {
  const purposeOf = (purpose: string): string => `bff ${purpose} 1`;
  const texts = createTextSeal(sessionSecret, purposeOf(`credentials for ${apis.v2}`));
  const boxes = {
    v2: texts,
    ext: createTextSeal(sessionSecret, purposeOf(`ext credentials for ${apis.ext}`)),
  };
  const fingerprintKeys = {
    owner: deriveKey(sessionSecret, purposeOf('owner')),
    address: deriveKey(sessionSecret, purposeOf('address')),
  };
  return {
    sealText: (text, boundTo) => texts.seal(text, boundTo),
    openText: (box, boundTo) => texts.open(box, boundTo),
    seal: (generation, { apiKey, apiSecret }, idHash) =>
      boxes[generation].seal(JSON.stringify({ apiKey, apiSecret }), idHash),
    open(generation, box, idHash) {
      const text = boxes[generation].open(box, idHash);
      if (text === null) return null;
      try {
        return sealed.parse(JSON.parse(text));
      } catch {
        return null;
      }
    },
    fingerprint: (purpose, text) =>
      createHmac('sha256', fingerprintKeys[purpose]).update(text).digest('hex'),
  };
}
