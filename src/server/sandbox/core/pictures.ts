import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import { LOGO_MAX_BYTES, LOGO_MAX_PIXELS } from '../../../contract/core/logo-limits.ts';
import { files } from '../db/schema.ts';
import type { SandboxContext } from './context.ts';

// One thread a picture and nothing kept: uploads must not crowd out the rest of the server.
sharp.concurrency(1);
sharp.cache(false);

const LONGEST_SIDE = 512;

export interface Picture {
  readonly contentType: 'image/jpeg' | 'image/png';
  readonly content: Uint8Array;
}

export type PictureDefect = 'logo.notAnImage' | 'logo.tooLarge' | 'logo.tooManyPixels';
export type PictureReading = { ok: true; picture: Picture } | { ok: false; defect: PictureDefect };

/** The type that the bytes show, whatever the name or the sender says. Nothing else ever reaches the decoder. */
async function typeOf(bytes: Uint8Array): Promise<Picture['contentType'] | null> {
  const type = (await fileTypeFromBuffer(bytes))?.mime;
  return type === 'image/jpeg' || type === 'image/png' ? type : null;
}

/**
 * Decodes an uploaded JPEG or PNG and encodes it anew, at most 512 pixels on a side and without metadata: nothing of
 * the file that was sent survives but what it shows.
 */
export async function readPicture(bytes: Uint8Array): Promise<PictureReading> {
  if (bytes.byteLength > LOGO_MAX_BYTES) return { ok: false, defect: 'logo.tooLarge' };
  const contentType = await typeOf(bytes);
  if (!contentType) return { ok: false, defect: 'logo.notAnImage' };
  try {
    const options = { limitInputPixels: LOGO_MAX_PIXELS, failOn: 'error' } as const;
    const { width, height } = await sharp(bytes, {
      ...options,
      limitInputPixels: false,
    }).metadata();
    // Known from the header: a pixel bomb is refused before anything is unpacked.
    if (width * height > LOGO_MAX_PIXELS) return { ok: false, defect: 'logo.tooManyPixels' };
    const upright = sharp(bytes, options).autoOrient().resize({
      width: LONGEST_SIDE,
      height: LONGEST_SIDE,
      fit: 'inside',
      withoutEnlargement: true,
    });
    const encoded =
      contentType === 'image/png'
        ? upright.png({ compressionLevel: 9 })
        : upright.jpeg({ quality: 85 });
    return {
      ok: true,
      picture: { contentType, content: new Uint8Array(await encoded.toBuffer()) },
    };
  } catch {
    return { ok: false, defect: 'logo.notAnImage' };
  }
}

/** @returns the picture's id, which cannot be guessed and never shows another picture */
export async function storePicture(
  { database, clock }: SandboxContext,
  merchantId: string,
  picture: Picture,
): Promise<string> {
  const id = randomUUID();
  await database.orm.insert(files).values({ id, merchantId, createdAt: clock.now(), ...picture });
  return id;
}

export async function findPicture(
  { database }: SandboxContext,
  id: string,
): Promise<Picture | null> {
  const [picture] = await database.orm
    .select({ contentType: files.contentType, content: files.content })
    .from(files)
    .where(eq(files.id, id));
  return picture ?? null;
}

/** Removes a picture that nothing shows any more. */
export async function removePicture({ database }: SandboxContext, id: string): Promise<void> {
  await database.orm.delete(files).where(eq(files.id, id));
}
