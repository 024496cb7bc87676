import { createHash, randomBytes } from 'node:crypto';

const SESSION_ID = /^[A-Za-z0-9_-]{43}$/;

/** 256 random bits, as text that a cookie holds. */
export function drawSessionId(): string {
  return randomBytes(32).toString('base64url');
}

export function isSessionId(text: string): boolean {
  return SESSION_ID.test(text);
}

/** What the database keeps instead of the id: whoever reads it there cannot sign in with it. Hex. */
export function hashSessionId(id: string): string {
  return createHash('sha256').update(id).digest('hex');
}
