import { logoSide, QUIET_ZONE, qrPath, withLogoHole, type QrModules } from './qr-code.ts';
import type { QrLogo } from './qr-logo.ts';

/** The side of the picture file, pixels. */
export const PNG_SIDE = 1_024;

/** Where a code of so many modules lies in a square of so many pixels: whole pixels a module, centred. */
export function placeOnPixels(size: number, side: number): { scale: number; offset: number } {
  const scale = Math.max(1, Math.floor(side / (size + 2 * QUIET_ZONE)));
  return { scale, offset: Math.floor((side - size * scale) / 2) };
}

/** What drawing a code needs of a canvas. */
export type QrCanvas = Pick<CanvasRenderingContext2D, 'fillStyle' | 'fillRect' | 'drawImage'>;

/** Draws a code with its quiet zone, black on white, filling a square of `side` pixels. */
export function drawQr(
  canvas: QrCanvas,
  modules: QrModules,
  side: number,
  logo: CanvasImageSource | null,
): void {
  const { scale, offset } = placeOnPixels(modules.length, side);
  canvas.fillStyle = '#fff';
  canvas.fillRect(0, 0, side, side);
  canvas.fillStyle = '#000';
  const shown = logo === null ? modules : withLogoHole(modules);
  shown.forEach((row, y) =>
    row.forEach((isDark, x) => {
      if (isDark) canvas.fillRect(offset + x * scale, offset + y * scale, scale, scale);
    }),
  );
  if (logo !== null) {
    // Half a module of white around it.
    const inner = (logoSide(modules.length) - 1) * scale;
    const start = (side - 2 * offset - inner) / 2 + offset;
    canvas.drawImage(logo, start, start, inner, inner);
  }
}

/**
 * The code as a PNG file, made on the device. Rejects where the browser has no canvas.
 */
export async function qrPng(modules: QrModules, logo: QrLogo | null): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = PNG_SIDE;
  canvas.height = PNG_SIDE;
  const context = canvas.getContext('2d', { alpha: false });
  if (context === null) throw new Error('This browser draws no pictures');
  drawQr(context, modules, PNG_SIDE, logo?.picture ?? null);
  return new Promise((resolve, reject) => {
    canvas.toBlob((file) => {
      if (file) resolve(file);
      else reject(new Error('This browser makes no PNG files'));
    }, 'image/png');
  });
}

/** The code as an SVG file that stands alone: the logo is inside it. */
export function qrSvg(modules: QrModules, logo: QrLogo | null): string {
  const side = modules.length + 2 * QUIET_ZONE;
  const shown = logo === null ? modules : withLogoHole(modules);
  const inner = logoSide(modules.length) - 1;
  const start = (side - inner) / 2;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" width="${PNG_SIDE}" height="${PNG_SIDE}">`,
    `<path fill="#fff" d="M0 0h${side}v${side}H0z"/>`,
    `<path transform="translate(${QUIET_ZONE} ${QUIET_ZONE})" shape-rendering="crispEdges" d="${qrPath(shown)}"/>`,
    logo === null
      ? ''
      : `<image x="${start}" y="${start}" width="${inner}" height="${inner}" href="${logo.dataUrl}"/>`,
    '</svg>\n',
  ].join('');
}

/** In: the address. Out: a file name that says whose code it is: `qr-atelier-poterie.png`. */
export function qrFileName(address: string, extension: 'png' | 'svg'): string {
  const last = /([^/?#]+)\/?(?:[?#].*)?$/.exec(address)?.[1] ?? '';
  const name = last
    .replace(/[^\w-]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return `qr-${name || 'code'}.${extension}`;
}
