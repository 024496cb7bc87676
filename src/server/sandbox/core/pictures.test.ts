import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readPicture } from './pictures.ts';

async function draw(width: number, height: number): Promise<Buffer> {
  return await sharp({ create: { width, height, channels: 3, background: '#b48a3c' } })
    .png()
    .toBuffer();
}

function crc(bytes: Buffer): number {
  let value = ~0;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
  }
  return ~value >>> 0;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc(body));
  return Buffer.concat([length, body, checksum]);
}

/** A valid one-bit PNG of any size: a few kilobytes that unpack into as many pixels as one likes. */
function bomb(side: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header[8] = 1;
  const rows = deflateSync(Buffer.alloc((Math.ceil(side / 8) + 1) * side), { level: 9 });
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

describe('readPicture', () => {
  it.each([
    ['image/png', 'png'],
    ['image/jpeg', 'jpeg'],
  ] as const)('keeps the type %s and makes it small', async (contentType, format) => {
    const upload = await sharp(await draw(2_000, 1_000))
      .toFormat(format)
      .toBuffer();
    const reading = await readPicture(upload);
    if (!reading.ok) throw new Error(reading.defect);
    expect(reading.picture.contentType).toBe(contentType);
    expect(await sharp(reading.picture.content).metadata()).toMatchObject({
      format,
      width: 512,
      height: 256,
    });
  });

  it('does not enlarge', async () => {
    const reading = await readPicture(await draw(40, 30));
    if (!reading.ok) throw new Error(reading.defect);
    expect(await sharp(reading.picture.content).metadata()).toMatchObject({
      width: 40,
      height: 30,
    });
  });

  it('drops what the camera wrote, and turns the picture as it said', async () => {
    const upload = await sharp(await draw(60, 30))
      .jpeg()
      .withExif({ IFD0: { Artist: 'Somebody', Orientation: '6' }, IFD3: { GPSLatitude: '36/1' } })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const reading = await readPicture(upload);
    if (!reading.ok) throw new Error(reading.defect);
    const { exif, xmp, iptc, orientation, width, height } = await sharp(
      reading.picture.content,
    ).metadata();
    expect({ exif, xmp, iptc, orientation }).toEqual({});
    expect([width, height]).toEqual([30, 60]);
  });

  it('drops what stands behind the picture', async () => {
    const upload = Buffer.concat([await draw(10, 10), Buffer.from('<script>alert(1)</script>')]);
    const reading = await readPicture(upload);
    if (!reading.ok) throw new Error(reading.defect);
    expect(Buffer.from(reading.picture.content).includes('script')).toBe(false);
  });

  it.each([
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    [
      'an SVG after an XML line',
      Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
    ],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a GIF', Buffer.from('GIF89a\u0001\u0000\u0001\u0000\u0000\u0000\u0000;', 'latin1')],
    ['a PDF', Buffer.from('%PDF-1.7\n')],
    ['nothing that anybody knows', Buffer.from('plain text')],
    [
      'the head of a PNG alone',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
    ],
  ])('refuses %s', async (_what, bytes) => {
    expect(await readPicture(bytes)).toEqual({ ok: false, defect: 'logo.notAnImage' });
  });

  it('refuses a WebP, whatever the sender calls it', async () => {
    expect(
      await readPicture(
        await sharp(await draw(10, 10))
          .webp()
          .toBuffer(),
      ),
    ).toEqual({ ok: false, defect: 'logo.notAnImage' });
  });

  it('refuses a PNG that is cut off', async () => {
    const whole = await sharp(await draw(300, 300))
      .blur()
      .png({ compressionLevel: 0 })
      .toBuffer();
    expect(await readPicture(whole.subarray(0, whole.length / 2))).toEqual({
      ok: false,
      defect: 'logo.notAnImage',
    });
  });

  it('refuses few bytes that are many pixels', async () => {
    const upload = bomb(16_000);
    expect(upload.byteLength).toBeLessThan(64 * 1024);
    expect(await readPicture(upload)).toEqual({ ok: false, defect: 'logo.tooManyPixels' });
  });

  it('takes exactly 16 megapixels', async () => {
    expect((await readPicture(bomb(4_000))).ok).toBe(true);
  });

  it('refuses more than 2 MB', async () => {
    expect(await readPicture(Buffer.alloc(2 * 1024 * 1024 + 1))).toEqual({
      ok: false,
      defect: 'logo.tooLarge',
    });
  });
});
