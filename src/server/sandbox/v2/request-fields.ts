import {
  decodeBracketKeys,
  isForbiddenKey,
  type FormEntry,
  type FormTree,
} from '../../../contract/core/bracket-keys.ts';
import { readBoundedBody } from '../../http/bounded-body.ts';
import { invalid, Refusal } from './refusal.ts';

const TEXT_LIMIT = 64 * 1024;
/** A logo of 2 MB and the fields around it. */
const MULTIPART_LIMIT = 3 * 1024 * 1024;
const JSON_MAX_DEPTH = 4;

type Fields = Readonly<Record<string, unknown>>;

function isFile(node: unknown): node is File {
  return node instanceof File;
}

function refuseName(name: string): Refusal {
  return invalid([{ path: [name], rule: 'field.forbidden', params: {} }]);
}

function unreadable(what: string): Refusal {
  return new Refusal(400, { message: `The request body is not ${what}.` });
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

async function fromMultipart(bytes: Uint8Array<ArrayBuffer>, contentType: string): Promise<Fields> {
  let form: FormData;
  try {
    form = await new Response(bytes, { headers: { 'Content-Type': contentType } }).formData();
  } catch {
    throw unreadable('a valid multipart form');
  }
  return fromEntries(form.entries());
}

/**
 * The fields of a body, however it was encoded: multipart or urlencoded with bracketed names, or JSON.
 * @throws Refusal (400, 405, 415, 422) and BodyTooLargeError
 */
export async function readFields(request: Request): Promise<Fields> {
  const contentType = request.headers.get('content-type') ?? '';
  const mediaType = contentType.split(';', 1)[0]?.trim().toLowerCase();
  const limit = mediaType === 'multipart/form-data' ? MULTIPART_LIMIT : TEXT_LIMIT;
  const bytes = await readBoundedBody(request, limit);
  const decode = async (): Promise<Fields> => {
    switch (mediaType) {
      case 'multipart/form-data':
        return await fromMultipart(bytes, contentType);
      case 'application/x-www-form-urlencoded':
        return fromEntries(new URLSearchParams(new TextDecoder().decode(bytes)));
      case 'application/json':
        return fromJson(new TextDecoder().decode(bytes));
      default:
        if (bytes.byteLength === 0) return {};
        throw new Refusal(415, {
          message:
            'Send multipart/form-data, application/x-www-form-urlencoded or application/json.',
        });
    }
  };
  const { _method: method, ...fields } = await decode();
  // Update Pay Link shows a POST with and without it; it never makes another verb of the call.
  if (method !== undefined && !/^(patch|post)$/i.test(String(method))) {
    throw new Refusal(405, {
      message: `The ${String(method).slice(0, 20)} method is not supported for this route.`,
    });
  }
  return fields;
}
