import { Buffer } from 'node:buffer';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { inspectLogo } from './logo-inspection.ts';

function toArrayBuffer(bytes: Uint8Array): ArrayBuffer {
  const copy = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(copy).set(bytes);
  return copy;
}

function picture(width: number, height: number) {
  return sharp({ create: { width, height, channels: 3, background: '#36c' } });
}

test('a PNG and a JPEG are known by their bytes, with their size', async () => {
  const png = await picture(64, 40).png().toBuffer();
  expect(inspectLogo(toArrayBuffer(png))).toEqual({
    ok: true,
    type: 'image/png',
    width: 64,
    height: 40,
  });
  const jpeg = await picture(30, 50).jpeg({ progressive: true }).withMetadata().toBuffer();
  expect(inspectLogo(toArrayBuffer(jpeg))).toEqual({
    ok: true,
    type: 'image/jpeg',
    width: 30,
    height: 50,
  });
});

test.each([
  ['another kind of picture', 'GIF89a............................'],
  ['a drawing in text', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['a page', '<!doctype html><title>logo.png</title>'],
  ['nothing', ''],
  ['the first two bytes of a JPEG', '\xff\xd8\xff\xe0'],
])('%s is no logo', (_what, text) => {
  expect(inspectLogo(toArrayBuffer(Buffer.from(text, 'latin1')))).toEqual({
    ok: false,
    rule: 'logo.notAnImage',
    isShrinkable: false,
  });
});

test('a file over 2 MB is too heavy, one over 16 megapixels too large', async () => {
  const png = await picture(8, 8).png().toBuffer();
  const heavy = Buffer.concat([png, Buffer.alloc(2 * 1024 * 1024)]);
  expect(inspectLogo(toArrayBuffer(heavy))).toEqual({
    ok: false,
    rule: 'logo.tooLarge',
    isShrinkable: true,
  });
  const wide = Buffer.from(png);
  wide.writeUInt32BE(16_000, 16);
  wide.writeUInt32BE(16_000, 20);
  expect(inspectLogo(toArrayBuffer(wide))).toEqual({
    ok: false,
    rule: 'logo.tooManyPixels',
    isShrinkable: false,
  });
});
