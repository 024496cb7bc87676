import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const IV_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;

/** Encrypts texts at rest. */
export interface TextSeal {
  /** @param boundTo what it belongs to: elsewhere it cannot be opened */
  seal(text: string, boundTo: string): Uint8Array;
  /** @returns null when it was not sealed by this secret, for this purpose and this thing */
  open(box: Uint8Array, boundTo: string): string | null;
}

/** A key for one purpose alone, derived from the server's secret (HKDF-SHA-256). */
export function deriveKey(secret: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', purpose, KEY_BYTES));
}

/**
 * Seals texts by AES-256-GCM.
 * @param secret the server's
 * @param purpose what is sealed for one purpose is not opened for another
 */
export function createTextSeal(secret: string, purpose: string): TextSeal {
  const key = deriveKey(secret, purpose);
  return {
    seal(text, boundTo) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(boundTo));
      const box = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return new Uint8Array(Buffer.concat([iv, cipher.getAuthTag(), box]));
    },
    open(box, boundTo) {
      if (box.length <= IV_BYTES + TAG_BYTES) return null;
      const decipher = createDecipheriv('aes-256-gcm', key, box.subarray(0, IV_BYTES), {
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
    },
  };
}
