import * as z from 'zod/mini';
import {
  matchEndpoint,
  type Endpoint,
  type EndpointMatch,
} from '../../../contract/core/endpoint.ts';

/**
 * Some servers decode `%2F` before they look for the route, and a value could then reach a path that is in no row; a control
 * character has no business in an id. Anything else is an id like any other.
 */
// oxlint-disable-next-line eslint/no-control-regex
const UNSAFE_VALUE = /[/\\\u0000-\u001f\u007f]/;

/** The row of an endpoint table that a call is for; null when it is in none, and then nothing is sent anywhere. */
export function matchCall(
  table: Readonly<Record<string, Endpoint>>,
  method: string,
  path: string,
): EndpointMatch<string> | null {
  const match = matchEndpoint(table, method, path);
  if (!match || Object.values(match.params).some((value) => UNSAFE_VALUE.test(value))) return null;
  return match;
}

/** The parameters that the row's query names, each once; all others stay here. */
export function allowedQuery(
  { endpoint }: EndpointMatch<string>,
  given: URLSearchParams,
): URLSearchParams {
  const allowed = new URLSearchParams();
  if (!(endpoint.query instanceof z.ZodMiniObject)) return allowed;
  for (const name of Object.keys(endpoint.query.shape)) {
    const value = given.get(name);
    if (value !== null) allowed.set(name, value);
  }
  return allowed;
}
