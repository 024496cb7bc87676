import type { Context } from 'hono';
import type { SandboxContext } from './context.ts';
import { findPicture } from './pictures.ts';

const SECONDS_IN_A_YEAR = 31_536_000;

/** A stored picture, which never changes and shows nothing but itself. */
export async function answerPicture(
  sandbox: SandboxContext,
  context: Context,
  id: string,
): Promise<Response> {
  const picture = await findPicture(sandbox, id);
  if (!picture) return context.json({ message: 'Not found.' }, 404);
  return context.body(new Uint8Array(picture.content), 200, {
    'Content-Type': picture.contentType,
    'Content-Security-Policy': "default-src 'none'",
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Cache-Control': `public, max-age=${SECONDS_IN_A_YEAR}, immutable`,
  });
}
