import * as z from 'zod/mini';
import { GENERATIONS, type Generation } from '../../../contract/core/generation.ts';
import { readInstant, type Instant } from '../../../contract/core/instant.ts';
import { readMoney, type Centimes } from '../../../contract/core/money.ts';

/** Something that has just happened to a link or a payment: which one, not what it looks like now. */
export interface LiveChange {
  readonly id: string;
  /** Of whose link. */
  readonly generation: Generation;
  /** `transaction.completed`, `pay_link.closed`, …; words that are new to us too. */
  readonly type: string;
  /** Null where the news does not say it. */
  readonly instanceId: string | null;
  readonly linkId: string;
  /** Of a payment. */
  readonly amount: Centimes | null;
  readonly at: Instant | null;
}

const changeSchema = z.object({
  id: z.string(),
  generation: z.catch(z.enum(GENERATIONS), 'v2'),
  type: z.string(),
  instance_id: z.catch(z.nullable(z.string()), null),
  link_id: z.string(),
  amount: z.pipe(z.optional(z.unknown()), z.transform(readMoney)),
  at: z.pipe(z.optional(z.unknown()), z.transform(readInstant)),
});

/** In: the data of a `change` event. Out: the change, or null when it cannot be read. */
export function readChange(data: string): LiveChange | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(data);
  } catch {
    return null;
  }
  const result = z.safeParse(changeSchema, parsed);
  if (!result.success) return null;
  const { id, generation, type, instance_id, link_id, amount, at } = result.data;
  return { id, generation, type, instanceId: instance_id, linkId: link_id, amount, at };
}
