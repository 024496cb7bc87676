import { isGeneration, type Generation } from '../../../contract/core/generation.ts';
import { readInstant, type Instant } from '../../../contract/core/instant.ts';
import { readFields, readNullableText, readText } from '../../../contract/core/plain-readers.ts';

/** An instance as the session tells it. */
export interface SessionInstance {
  readonly id: string;
  readonly generation: Generation;
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
  /** The platforms that one can sign in to here. */
  readonly platforms: readonly Generation[];
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
  /** The platforms that the session has keys of. */
  readonly connected: readonly Generation[];
  /** Where ext links are paid: this, a slash and the slug; null where the server does not know. */
  readonly ext_pay_url: string | null;
  readonly instances: readonly SessionInstance[];
  /** Not the server's word: it could not be reached, and this is what it said last on this device. */
  readonly is_kept?: true;
}

export type Session = SignedOutSession | SignedInSession;

function readInstance(input: unknown): SessionInstance | null {
  const instance = readFields(input);
  const id = instance?.['id'];
  if (instance === null || typeof id !== 'string') return null;
  const { generation, default_inactivity_timeout_minutes: timeout } = instance;
  return {
    id,
    generation: isGeneration(generation) ? generation : 'v2',
    name: readText(instance['name']),
    description: readText(instance['description']),
    logo: readNullableText(instance['logo']),
    status: readText(instance['status']),
    default_inactivity_timeout_minutes: typeof timeout === 'number' ? timeout : null,
  };
}

/** What an older server, or one that was kept, does not say is v2. */
function readGenerations(input: unknown): readonly Generation[] {
  return Array.isArray(input) ? input.filter(isGeneration) : ['v2'];
}

/** Reads the answer of `/bff/session`, which there always is, signed in or not; null for anything else. */
export function readSession(input: unknown): Session | null {
  const session = readFields(input);
  if (session === null) return null;
  const base = {
    has_sandbox: session['has_sandbox'] === true,
    can_try_demo: session['can_try_demo'] === true,
    platforms: readGenerations(session['platforms']),
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
    connected: readGenerations(session['connected']),
    ext_pay_url: readNullableText(session['ext_pay_url']),
    instances,
  };
}
