import type { ServerOptions } from 'node:http';

/**
 * Options of the HTTP server that end connections which only hold a place. Milliseconds and bytes.
 * A whole request has two minutes: a 2 MB logo from a phone on a bad network needs one.
 */
export const httpServerLimits = {
  headersTimeout: 10_000,
  requestTimeout: 120_000,
  keepAliveTimeout: 30_000,
  connectionsCheckingInterval: 2_000,
  maxHeaderSize: 16 * 1024,
} as const satisfies ServerOptions;
