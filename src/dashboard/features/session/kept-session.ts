import { readFields } from '../../../contract/core/plain-readers.ts';
import { serverNow } from '../../api/server-clock.ts';
import { isUnreachable } from '../../api/unreachable.ts';
import { browserMark, type BrowserMark } from '../../offline/browser-mark.ts';
import { forgetKept } from '../../offline/forget-kept.ts';
import { keptDatabase, type KeptDatabase } from '../../offline/kept-database.ts';
import { readSession, type SessionInstance, type SignedInSession } from './session.ts';

/** Its name among what is kept. */
export const KEPT_SESSION = 'session';

/**
 * In: a session as the server told it. Out: what of it is kept on this device for times without a network: who is signed
 * in until when, and the names of the instances; nothing by which anybody could sign in.
 * @param mark of this run of the browser, on a device that the merchant does not trust
 */
export function toKeptSession(session: SignedInSession, mark: string | null): unknown {
  const { has_sandbox, can_try_demo, platforms, connected, ext_pay_url, instances } = session;
  const { is_test, expires_at, is_trusted_device } = session;
  return {
    mark,
    session: {
      signed_in: true,
      has_sandbox,
      can_try_demo,
      platforms,
      connected,
      ext_pay_url,
      is_test,
      expires_at: expires_at === null ? null : new Date(expires_at).toISOString(),
      is_trusted_device,
      instances: instances.map(keptInstance),
    },
  };
}

function keptInstance(instance: SessionInstance): SessionInstance {
  const { id, generation, name, logo, status, default_inactivity_timeout_minutes } = instance;
  return {
    id,
    generation,
    name,
    description: '',
    logo,
    status,
    default_inactivity_timeout_minutes,
  };
}

/**
 * Who was signed in when the server was last reached.
 * @param failure why it cannot be asked now
 * @returns null when it can, when the session is over, and when the browser was closed since on a device that is not trusted
 */
export async function readKeptSession(
  failure: unknown,
  { database = keptDatabase, mark = browserMark, now = serverNow() }: Surroundings = {},
): Promise<SignedInSession | null> {
  if (!isUnreachable(failure)) return null;
  try {
    const kept = readFields(await database.read(KEPT_SESSION));
    const session = readSession(kept?.['session']);
    if (!session?.signed_in) return null;
    const { expires_at, is_trusted_device } = session;
    const isOver = expires_at !== null && expires_at <= now;
    const run = kept?.['mark'];
    const isClosed = !is_trusted_device && (typeof run !== 'string' || run !== (await mark.read()));
    if (isOver || isClosed) {
      forgetKept();
      return null;
    }
    return { ...session, is_kept: true };
  } catch {
    // No storage.
    return null;
  }
}

/** What a test replaces. */
interface Surroundings {
  readonly database?: Pick<KeptDatabase, 'read'>;
  readonly mark?: Pick<BrowserMark, 'read'>;
  readonly now?: number;
}
