import type * as z from 'zod/mini';
import type { extEndpoints, ExtEndpointId } from '../../contract/ext/endpoints.ts';

/** Every row but the stream, which pages never open. */
export type ExtCallId = Exclude<ExtEndpointId, 'events.stream'>;

export type ExtAnswer<Id extends ExtCallId> = z.output<(typeof extEndpoints)[Id]['answer']>;

export type ExtNode =
  | string
  | number
  | boolean
  | null
  | undefined
  | Blob
  | readonly ExtNode[]
  | { readonly [key: string]: ExtNode };

/** A body's fields by their wire names. */
export interface ExtFields {
  readonly [key: string]: ExtNode;
}
