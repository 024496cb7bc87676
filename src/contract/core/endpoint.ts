import type * as z from 'zod/mini';

export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** A body field as the reference page tells it. */
export interface FieldDescription {
  readonly name: string;
  readonly type: string;
  readonly rule: string;
}

/** How a call is made. */
export interface EndpointRow {
  readonly method: HttpMethod;
  /** Relative to the API's base, with `{name}` places: `/links/update/{id}`. */
  readonly path: string;
  /** `none`: anybody may call it, and the merchant's keys are not sent along. */
  readonly auth: 'keys' | 'none';
  readonly encoding: 'none' | 'form' | 'json';
  /** Bytes of a JSON body, where what the contract allows has no room in the usual 64 kB. */
  readonly jsonBytes?: number;
}

/** One row of an endpoint table: the client calls by it, the backend-for-frontend forwards by it, the sandbox answers by it. */
export interface Endpoint<
  Query extends z.ZodMiniType = z.ZodMiniType,
  Answer extends z.ZodMiniType = z.ZodMiniType,
> extends EndpointRow {
  readonly query?: Query;
  /** What the client reads, unwrapped from the envelope. `stream`: the bytes are passed on as they come. */
  readonly answer: Answer | 'stream';
}

/** Fills the places of a path; each value is encoded, since ids are arbitrary text. @throws Error when a place has no value */
export function fillPath(path: string, params: Readonly<Record<string, string>>): string {
  return path.replace(/\{(\w+)\}/g, (_place, name: string) => {
    const value = params[name];
    if (value === undefined || value === '') throw new Error(`No value for {${name}} in ${path}`);
    return encodeURIComponent(value);
  });
}

function segmentsOf(path: string): string[] {
  return path.split('/').filter((segment) => segment !== '');
}

/**
 * The values of a path's places, decoded, or null when the path is another one.
 * `.` and `..` never match: an encoded one would leave the API's base.
 */
export function matchPath(template: string, path: string): Record<string, string> | null {
  const wanted = segmentsOf(template);
  const given = segmentsOf(path);
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [index, segment] of wanted.entries()) {
    const actual = given[index] ?? '';
    const place = /^\{(\w+)\}$/.exec(segment);
    if (!place) {
      if (segment !== actual) return null;
      continue;
    }
    let value: string;
    try {
      value = decodeURIComponent(actual);
    } catch {
      return null;
    }
    if (value === '.' || value === '..' || value === '') return null;
    params[place[1] ?? ''] = value;
  }
  return params;
}

export interface EndpointMatch<Id extends string> {
  readonly id: Id;
  readonly endpoint: Endpoint;
  readonly params: Readonly<Record<string, string>>;
}

/** The first row of a table that a call is for, or null: whatever is in no row exists neither here nor there. */
export function matchEndpoint<Id extends string>(
  table: Readonly<Record<Id, Endpoint>>,
  method: string,
  path: string,
): EndpointMatch<Id> | null {
  for (const id of Object.keys(table) as Id[]) {
    const endpoint = table[id];
    const params = endpoint.method === method ? matchPath(endpoint.path, path) : null;
    if (params) return { id, endpoint, params };
  }
  return null;
}
