import { Hono } from 'hono';
import { LOGO_MAX_BYTES } from '../../../contract/core/logo-limits.ts';
import type { BffEnv } from '../bff-env.ts';
import { BffProblem } from '../bff-problem.ts';
import type { Sessions } from '../session/sessions.ts';
import { readWhole, type UpstreamClient } from '../upstream/upstream-client.ts';
import { toBffProblem, UpstreamFault } from '../upstream/upstream-fault.ts';
import { pictureTypeOf } from './picture-type.ts';

/** What is kept may be written anew and larger than what was taken. */
const MAX_BYTES = 2 * LOGO_MAX_BYTES;
/** Nobody waits longer for a logo in a code. Milliseconds, for its head and again for the rest. */
const WAIT_MS = 10_000;

export interface PictureRoutesOptions {
  readonly sessions: Sessions;
  readonly upstream: UpstreamClient;
  /** Where logos come from; nothing else is ever asked for. */
  readonly origins: readonly string[];
}

/**
 * `GET /pictures?address=…`: a logo that is kept by the API, from our own origin. A page may show a logo of another origin but
 * not draw it into a file, such as a QR code's, unless that origin allows it, which no document of the API says.
 * No key goes with the question, no redirect is followed, and only a picture comes back.
 */
export function createPictureRoutes(options: PictureRoutesOptions): Hono<BffEnv> {
  const { sessions, upstream, origins } = options;

  async function read(url: string): Promise<Buffer> {
    try {
      const call = { method: 'GET', url, headers: { Accept: 'image/*' }, body: null } as const;
      const answer = await upstream.open(call, WAIT_MS);
      if (answer.statusCode !== 200) {
        answer.destroy();
        throw new BffProblem(404, 'NOT_FOUND', 'There is no such picture.');
      }
      return await readWhole(answer, { bytes: MAX_BYTES, ms: WAIT_MS });
    } catch (error) {
      throw error instanceof UpstreamFault ? toBffProblem(error) : error;
    }
  }

  return new Hono<BffEnv>().get('/pictures', async (context) => {
    context.get('trace').route = 'bff:pictures.read';
    await sessions.require(context);
    const address = addressAmong(origins, context.req.query('address') ?? '');
    if (address === null) {
      throw new BffProblem(422, 'INVALID', 'The given data was invalid.', {
        errors: { address: ['It is not where logos are kept.'] },
      });
    }
    const picture = await read(address);
    const type = pictureTypeOf(picture);
    if (type === null) throw toBffProblem(new UpstreamFault('unreadable'));
    return context.body(new Uint8Array(picture), 200, { 'Content-Type': type });
  });
}

/**
 * The address as it is asked for, or null when it is of another origin or scheme (a `blob:` has the origin of the address that
 * it holds) or carries a password.
 */
function addressAmong(origins: readonly string[], text: string): string | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || !origins.includes(url.origin)) return null;
  if (url.username !== '' || url.password !== '') return null;
  url.hash = '';
  return url.href;
}
