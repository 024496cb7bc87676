import * as z from 'zod/mini';
import { readInstant, type Instant } from '../../../contract/core/instant.ts';

/** An instance as the session tells it. */
export interface SessionInstance {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly logo: string | null;
  readonly status: string;
  /** Minutes; null: links never expire by inactivity unless they say so themselves. */
  readonly default_inactivity_timeout_minutes: number | null;
}

interface SessionBase {
  /** The sandbox runs behind this server. */
  readonly has_sandbox: boolean;
  readonly can_try_demo: boolean;
}

export interface SignedOutSession extends SessionBase {
  readonly signed_in: false;
}

export interface SignedInSession extends SessionBase {
  readonly signed_in: true;
  /** Connected to the sandbox: no payment is real. */
  readonly is_test: boolean;
  readonly expires_at: Instant | null;
  readonly is_trusted_device: boolean;
  readonly instances: readonly SessionInstance[];
}

export type Session = SignedOutSession | SignedInSession;

const flag = z.catch(z.boolean(), false);
const instant = z.pipe(z.optional(z.unknown()), z.transform(readInstant));

const instanceSchema = z.object({
  id: z.string(),
  name: z.catch(z.string(), ''),
  description: z.catch(z.string(), ''),
  logo: z.catch(z.nullable(z.string()), null),
  status: z.catch(z.string(), ''),
  default_inactivity_timeout_minutes: z.catch(z.nullable(z.number()), null),
});

/** The answer of `/bff/session`: there always is one, signed in or not. */
export const sessionSchema: z.ZodMiniType<Session> = z.discriminatedUnion('signed_in', [
  z.object({ signed_in: z.literal(false), has_sandbox: flag, can_try_demo: flag }),
  z.object({
    signed_in: z.literal(true),
    has_sandbox: flag,
    can_try_demo: flag,
    is_test: flag,
    expires_at: instant,
    is_trusted_device: flag,
    instances: z.array(instanceSchema),
  }),
]);

/** A browser in which this merchant is signed in. */
export interface Device {
  readonly id: string;
  readonly created_at: Instant | null;
  readonly last_seen_at: Instant | null;
  /** "Chrome, Android"; empty when it did not say. */
  readonly user_agent_family: string;
  readonly is_current: boolean;
  readonly is_trusted_device: boolean;
}

export const deviceListSchema: z.ZodMiniType<{ readonly sessions: readonly Device[] }> = z.object({
  sessions: z.array(
    z.object({
      id: z.string(),
      created_at: instant,
      last_seen_at: instant,
      user_agent_family: z.catch(z.string(), ''),
      is_current: flag,
      is_trusted_device: flag,
    }),
  ),
});
