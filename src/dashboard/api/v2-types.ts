import type * as z from 'zod/mini';
import type { EncodableNode } from '../../contract/core/bracket-keys.ts';
import type { v2Endpoints, V2EndpointId } from '../../contract/v2/endpoints.ts';

export type JsonEndpointId = {
  [Id in V2EndpointId]: (typeof v2Endpoints)[Id]['answer'] extends z.ZodMiniType ? Id : never;
}[V2EndpointId];

export type StreamEndpointId = Exclude<V2EndpointId, JsonEndpointId>;

export type V2Answer<Id extends JsonEndpointId> = z.output<
  Extract<(typeof v2Endpoints)[Id]['answer'], z.ZodMiniType>
>;

/** A body's fields by their wire names. */
export interface V2Fields {
  readonly [key: string]: EncodableNode<Blob>;
}
