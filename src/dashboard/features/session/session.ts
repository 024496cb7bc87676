import { readInstant, type Instant } from '../../../contract/core/instant.ts';
import { readFields, readNullableText, readText } from '../../../contract/core/plain-readers.ts';

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
  /** Not the server's word: it could not be reached, and this is what it said last on this device. */
  readonly is_kept?: true;
}

export type Session = SignedOutSession | SignedInSession;

function readInstance(input: unknown): SessionInstance | null {
  const instance = readFields(input);
  const id = instance?.['id'];
  if (instance === null || typeof id !== 'string') return null;
  const timeout = instance['default_inactivity_timeout_minutes'];
  return {
    id,
    name: readText(instance['name']),
    description: readText(instance['description']),
    logo: readNullableText(instance['logo']),
    status: readText(instance['status']),
    default_inactivity_timeout_minutes: typeof timeout === 'number' ? timeout : null,
  };
}

/** Reads the answer of `/bff/session`, which there always is, signed in or not; null for anything else. */
export function readSession(input: unknown): Session | null {
  const session = readFields(input);
  if (session === null) return null;
  const base = {
    has_sandbox: session['has_sandbox'] === true,
    can_try_demo: session['can_try_demo'] === true,
  };
  if (session['signed_in'] === false) return { ...base, signed_in: false };
  const given: unknown = session['instances'];
  if (session['signed_in'] !== true || !Array.isArray(given)) return null;
  const instances = given.map(readInstance).filter((instance) => instance !== null);
  if (instances.length < given.length) return null;
  return {
    ...base,
    signed_in: true,
    is_test: session['is_test'] === true,
    expires_at: readInstant(session['expires_at']),
    is_trusted_device: session['is_trusted_device'] === true,
    instances,
  };
}
