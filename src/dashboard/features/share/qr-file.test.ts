import { describe, expect, it } from 'vitest';
import { encodeQr, QUIET_ZONE, type QrModules } from './qr-code.ts';
import { drawQr, placeOnPixels, PNG_SIDE, qrFileName, qrSvg, type QrCanvas } from './qr-file.ts';

const url = 'https://pay.mytpe.app/atelier-poterie';
const modules = encodeQr(url) ?? [];

/** Keeps what is drawn: one value a pixel of a small square. */
class Pixels implements QrCanvas {
  fillStyle = '';
  readonly rows: string[][];
  readonly images: number[][] = [];

  constructor(side: number) {
    this.rows = Array.from({ length: side }, () => Array.from({ length: side }, () => ''));
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    for (const row of this.rows.slice(y, y + height)) row.fill(this.fillStyle, x, x + width);
  }

  drawImage(_: CanvasImageSource, ...place: number[]): void {
    this.images.push(place);
  }
}

/** The code read back from the middle of each of its modules. */
function modulesOf({ rows }: Pixels, size: number): QrModules {
  const { scale, offset } = placeOnPixels(size, rows.length);
  const middle = (index: number) => offset + index * scale + Math.floor(scale / 2);
  return Array.from({ length: size }, (_, y) =>
    Array.from({ length: size }, (__, x) => rows[middle(y)]?.[middle(x)] === '#000'),
  );
}

describe('drawQr', () => {
  it('draws every module on whole pixels, with its quiet zone', () => {
    const pixels = new Pixels(PNG_SIDE);
    drawQr(pixels, modules, PNG_SIDE, null);
    expect(modulesOf(pixels, modules.length)).toEqual(modules);
    const { scale, offset } = placeOnPixels(modules.length, PNG_SIDE);
    expect(offset).toBeGreaterThanOrEqual(QUIET_ZONE * scale);
    const isLight = (row: readonly string[]) => row.every((pixel) => pixel === '#fff');
    expect(pixels.rows.slice(0, offset).every(isLight)).toBe(true);
    expect(pixels.rows.slice(PNG_SIDE - offset).every(isLight)).toBe(true);
    expect(pixels.rows.every((row) => isLight(row.slice(0, offset)))).toBe(true);
  });

  it('puts the logo in the middle, on white', () => {
    const pixels = new Pixels(PNG_SIDE);
    drawQr(pixels, modules, PNG_SIDE, document.createElement('canvas'));
    const [x = 0, y = 0, width = 0, height = 0] = pixels.images[0] ?? [];
    expect([x, width]).toEqual([y, height]);
    expect(x + width / 2).toBeCloseTo(PNG_SIDE / 2, 0);
    for (const row of pixels.rows.slice(Math.floor(y), Math.ceil(y + height))) {
      expect(row.slice(Math.floor(x), Math.ceil(x + width)).includes('#000')).toBe(false);
    }
  });

  it.each([21, 37, 177])('keeps the quiet zone around %i modules', (size) => {
    const { scale, offset } = placeOnPixels(size, PNG_SIDE);
    expect(offset).toBeGreaterThanOrEqual(QUIET_ZONE * scale);
    expect(scale).toBeGreaterThanOrEqual(5);
  });
});

describe('qrSvg', () => {
  it('is one picture that needs nothing from elsewhere', () => {
    const picture = document.createElement('canvas');
    const svg = qrSvg(modules, { picture, dataUrl: 'data:image/png;base64,AAAA' });
    const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
    const side = modules.length + 2 * QUIET_ZONE;
    expect(parsed.documentElement.getAttribute('viewBox')).toBe(`0 0 ${side} ${side}`);
    const image = parsed.querySelector('image');
    expect(image?.getAttribute('href')).toBe('data:image/png;base64,AAAA');
    const place = ['x', 'width'].map((name) => Number(image?.getAttribute(name)));
    expect((place[0] ?? 0) * 2 + (place[1] ?? 0)).toBe(side);
    expect(svg.match(/https?:/g)).toEqual(['http:']);
  });

  it('has no picture where there is no logo', () => {
    expect(qrSvg(modules, null)).not.toContain('<image');
  });
});

describe('qrFileName', () => {
  it.each([
    [url, 'qr-atelier-poterie.png'],
    ['https://pay.mytpe.app/collier/', 'qr-collier.png'],
    ['https://pay.mytpe.app/a?x=/b#c', 'qr-a.png'],
    ['https://pay.mytpe.app/../..%2Fetc', 'qr-2Fetc.png'],
    ['قلادة', 'qr-code.png'],
    ['', 'qr-code.png'],
  ])('%s gives %s', (address, name) => {
    expect(qrFileName(address, 'png')).toBe(name);
  });
});
