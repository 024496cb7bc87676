import { fillPath } from '../../../contract/core/endpoint.ts';
import type { Credentials } from '../bff-deps.ts';

/**
 * The URL of a call: always below `base`, since every value is encoded into its one segment.
 * @param path of the endpoint's row; `/` is the base itself
 */
export function upstreamUrl(
  base: string,
  path: string,
  params: Readonly<Record<string, string>>,
  query: URLSearchParams,
): string {
  const filled = fillPath(path, params);
  return `${base}${filled === '/' ? '' : filled}${query.size > 0 ? `?${query}` : ''}`;
}

/** The headers that every call has; the keys only where the row asks for them. */
export function upstreamHeaders(credentials: Credentials | null): Record<string, string> {
  return {
    Accept: 'application/json',
    'User-Agent': 'mytpe-pay-dashboard',
    ...(credentials && { 'X-API-KEY': credentials.apiKey, 'X-API-SECRET': credentials.apiSecret }),
  };
}
