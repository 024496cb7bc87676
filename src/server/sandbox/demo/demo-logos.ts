import sharp from 'sharp';
import type { Picture } from '../core/pictures.ts';

const SIDE = 256;

/** Our own drawings: a ground and a figure, no text, so that they look the same whatever fonts a machine has. */
const DRAWINGS = {
  jewellery: [
    '#1f3a5f',
    '<path d="M128 52l52 44-52 108-52-108z" fill="#f2e6c9"/><path d="M76 96h104l-52 108z" fill="#d9c48f"/>',
  ],
  ring: [
    '#f4ede1',
    '<circle cx="128" cy="152" r="58" fill="none" stroke="#b48a3c" stroke-width="18"/><path d="M128 44l30 26-30 34-30-34z" fill="#2f5d8a"/>',
  ],
  pottery: [
    '#b5533c',
    '<path d="M96 64h64v20c28 16 36 44 28 76-6 24-22 40-60 40s-54-16-60-40c-8-32 0-60 28-76z" fill="#f6e9dc"/><path d="M72 140h112" stroke="#b5533c" stroke-width="8"/>',
  ],
  studio: [
    '#20242c',
    '<path d="M64 176l84-84 32 32-84 84H64z" fill="#ffd166"/><path d="M156 84l20-20 32 32-20 20z" fill="#ef6f6c"/>',
  ],
  association: [
    '#2d6a4f',
    '<path d="M128 196c-60-40-76-66-76-92 0-22 16-38 36-38 16 0 30 8 40 24 10-16 24-24 40-24 20 0 36 16 36 38 0 26-16 52-76 92z" fill="#f1faee"/>',
  ],
  calligraphy: [
    '#e9e2d3',
    '<path d="M52 160c40 28 92 20 112-20 12-24 0-48-20-48s-28 20-16 36c16 20 60 16 80-12" fill="none" stroke="#3d2c1e" stroke-width="16" stroke-linecap="round"/><circle cx="116" cy="200" r="9" fill="#3d2c1e"/><circle cx="144" cy="200" r="9" fill="#3d2c1e"/>',
  ],
  concert: [
    '#3b1f5b',
    '<path d="M104 180V76l84-16v104" fill="none" stroke="#f7d1ff" stroke-width="14"/><ellipse cx="86" cy="182" rx="24" ry="18" fill="#f7d1ff"/><ellipse cx="170" cy="166" rx="24" ry="18" fill="#f7d1ff"/>',
  ],
} as const;

export type DemoLogo = keyof typeof DRAWINGS;

/** Draws a logo as the PNG that an upload of it would have become. */
export async function drawLogo(name: DemoLogo): Promise<Picture> {
  const [ground, figure] = DRAWINGS[name];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 256 256" width="${SIDE}" height="${SIDE}"><rect width="256" height="256" fill="${ground}"/>${figure}</svg>`;
  const png = await sharp(Buffer.from(svg)).png({ compressionLevel: 9, palette: true }).toBuffer();
  return { contentType: 'image/png', content: new Uint8Array(png) };
}
