import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import * as z from 'zod';
import type { Credentials } from '../bff-deps.ts';

const IV_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;

const sealed = z.object({ apiKey: z.string(), apiSecret: z.string() });

export interface CredentialSeal {
  /** @param idHash binds the result to one session: moved to another row it cannot be opened */
  seal(credentials: Credentials, idHash: string): Uint8Array;
  /** @returns null when it was not sealed by this secret, for this API and this session */
  open(box: Uint8Array, idHash: string): Credentials | null;
  /** @param boundTo what it belongs to: elsewhere it cannot be opened */
  sealText(text: string, boundTo: string): Uint8Array;
  /** @returns null when it was not sealed by this secret, for this API and this thing */
  openText(box: Uint8Array, boundTo: string): string | null;
  /** A keyed hash: the same for the same input, and of no use elsewhere. Hex. */
  fingerprint(purpose: 'owner' | 'address', text: string): string;
}

/**
 * Encrypts merchants' keys at rest (AES-256-GCM, keys derived by HKDF from the session secret).
 * @param api what the keys are for; keys that were typed for one API are never opened, and so never sent, for another
 */
export function createCredentialSeal(sessionSecret: string, api: string): CredentialSeal {
  const derive = (purpose: string): Buffer =>
    Buffer.from(hkdfSync('sha256', sessionSecret, '', `bff ${purpose} 1`, KEY_BYTES));
  const sealKey = derive(`credentials for ${api}`);
  const fingerprintKeys = { owner: derive('owner'), address: derive('address') };

  function sealText(text: string, boundTo: string): Uint8Array {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', sealKey, iv).setAAD(Buffer.from(boundTo));
    const box = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return new Uint8Array(Buffer.concat([iv, cipher.getAuthTag(), box]));
  }

  function openText(box: Uint8Array, boundTo: string): string | null {
    if (box.length <= IV_BYTES + TAG_BYTES) return null;
    const decipher = createDecipheriv('aes-256-gcm', sealKey, box.subarray(0, IV_BYTES), {
      authTagLength: TAG_BYTES,
    })
      .setAAD(Buffer.from(boundTo))
      .setAuthTag(box.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    try {
      return Buffer.concat([
        decipher.update(box.subarray(IV_BYTES + TAG_BYTES)),
        decipher.final(),
      ]).toString('utf8');
    } catch {
      return null;
    }
  }

  return {
    sealText,
    openText,
    seal: ({ apiKey, apiSecret }, idHash) =>
      sealText(JSON.stringify({ apiKey, apiSecret }), idHash),
    open(box, idHash) {
      const text = openText(box, idHash);
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
