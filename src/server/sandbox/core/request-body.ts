import {
  decodeBracketKeys,
  isForbiddenKey,
  type FormEntry,
  type FormTree,
} from '../../../contract/core/bracket-keys.ts';
import { readBoundedBody } from '../../http/bounded-body.ts';
import { tidyMultipart } from './tidy-multipart.ts';

/** A logo of 2 MB and the fields around it. */
const MULTIPART_LIMIT = 3 * 1024 * 1024;
/** Percent-encoding makes six bytes of an Arabic letter: fifty metadata of 500 letters are 150 kB. */
const URLENCODED_LIMIT = 256 * 1024;
const JSON_MAX_DEPTH = 4;

export type Fields = Readonly<Record<string, unknown>>;

/** A body that cannot be read at all; each API says it in its own shape. */
export class UnreadableBodyError extends Error {
  readonly status: 400 | 415 | 422;
  /** The field name that nobody may use; null when it is not about a field. */
  readonly field: string | null;

  constructor(status: 400 | 415 | 422, message: string, field: string | null = null) {
    super(message);
    this.name = 'UnreadableBodyError';
    this.status = status;
    this.field = field;
  }
}

function isFile(node: unknown): node is File {
  return node instanceof File;
}

function refuseName(name: string): UnreadableBodyError {
  return new UnreadableBodyError(422, 'This field name is not allowed.', name);
}

function unreadable(what: string): UnreadableBodyError {
  return new UnreadableBodyError(400, `The request body is not ${what}.`);
}

function fromEntries(entries: Iterable<FormEntry<File>>): FormTree<File> {
  const decoded = decodeBracketKeys(entries, isFile);
  if (!decoded.ok) throw refuseName(decoded.name);
  return decoded.tree;
}

/** A copy without prototypes, refusing what forms refuse too: names of prototypes, and bottomless nesting. */
function withoutPrototypes(value: unknown, path: string, depth: number): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const copy = Object.create(null) as Record<string, unknown>;
  for (const [key, child] of Object.entries(value)) {
    const name = path === '' ? key : `${path}.${key}`;
    if (isForbiddenKey(key) || depth === JSON_MAX_DEPTH) throw refuseName(name);
    copy[key] = withoutPrototypes(child, name, depth + 1);
  }
  return copy;
}

function fromJson(text: string): Fields {
  if (text.trim() === '') return {};
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw unreadable('valid JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw unreadable('a JSON object');
  return withoutPrototypes(value, '', 0) as Fields;
}

/** What stands where bytes were no UTF-8, such as those of an older alphabet. */
const MISREAD = '\ufffd';

/** @throws UnreadableBodyError where text would be kept otherwise than it was meant */
function fromUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw unreadable('UTF-8');
  }
}

/**
 * Entries as they were sent.
 * @param canHoldIt whether somebody may have sent that very character
 */
function sureOf(
  entries: Iterable<FormEntry<File>>,
  canHoldIt: () => boolean,
): readonly FormEntry<File>[] {
  const all = [...entries];
  const isMisread = all.flat().some((part) => typeof part === 'string' && part.includes(MISREAD));
  if (isMisread && !canHoldIt()) throw unreadable('UTF-8');
  return all;
}

async function readForm(
  bytes: Uint8Array<ArrayBuffer>,
  contentType: string,
): Promise<FormData | null> {
  const response = new Response(bytes, { headers: { 'Content-Type': contentType } });
  return await response.formData().catch(() => null);
}

async function fromMultipart(bytes: Uint8Array<ArrayBuffer>, contentType: string): Promise<Fields> {
  let form = await readForm(bytes, contentType);
  if (!form) {
    // The platform's reader is stricter than the standards.
    const tidied = tidyMultipart(bytes, contentType);
    form = tidied && (await readForm(tidied, contentType));
  }
  if (!form) throw unreadable('a valid multipart form');
  return fromEntries(sureOf(form.entries(), () => Buffer.from(bytes).includes(MISREAD)));
}

function fromUrlencoded(text: string): Fields {
  const isSent = () => text.includes(MISREAD) || /%EF%BF%BD/i.test(text);
  return fromEntries(sureOf(new URLSearchParams(text), isSent));
}

function limitOf(mediaType: string | undefined, jsonLimit: number): number {
  if (mediaType === 'multipart/form-data') return MULTIPART_LIMIT;
  return mediaType === 'application/x-www-form-urlencoded' ? URLENCODED_LIMIT : jsonLimit;
}

/**
 * The fields of a body, however it was encoded: multipart or urlencoded with bracketed names, or JSON.
 * @param jsonLimit bytes of a body that is JSON
 * @throws UnreadableBodyError and BodyTooLargeError
 */
export async function decodeBody(request: Request, jsonLimit: number): Promise<Fields> {
  const contentType = request.headers.get('content-type') ?? '';
  const mediaType = contentType.split(';', 1)[0]?.trim().toLowerCase();
  const bytes = await readBoundedBody(request, limitOf(mediaType, jsonLimit));
  switch (mediaType) {
    case 'multipart/form-data':
      return await fromMultipart(bytes, contentType);
    case 'application/x-www-form-urlencoded':
      return fromUrlencoded(fromUtf8(bytes));
    case 'application/json':
      return fromJson(fromUtf8(bytes));
    default:
      if (bytes.byteLength === 0) return {};
      throw new UnreadableBodyError(
        415,
        'Send multipart/form-data, application/x-www-form-urlencoded or application/json.',
      );
  }
}
