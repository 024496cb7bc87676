import { encode } from 'uqr';

/** A QR code's modules, row by row; true is dark. Without the quiet zone. */
export type QrModules = readonly (readonly boolean[])[];

/** Light modules that must surround a code, on each side (ISO/IEC 18004). */
export const QUIET_ZONE = 4;

/**
 * The code of an address, as it came, byte by byte. Always with the highest error correction (H, 30 %): a poster
 * gets stains, and a logo hides its middle. Out: null for an address too long for any code (1,273 bytes).
 */
export function encodeQr(address: string): QrModules | null {
  try {
    return encode(address, { ecc: 'H', border: 0 }).data;
  } catch {
    return null;
  }
}

/**
 * The side of the square in the middle that a logo may take, in modules; odd, so that it lies on the modules'
 * grid. In: the code's side. A fifth of it hides at most half of what the correction can restore
 * (qr-code.test.ts counts it), which leaves the other half for stains.
 */
export function logoSide(size: number): number {
  const share = Math.floor(size * 0.22);
  return share % 2 === 1 ? share : share - 1;
}

/** The modules with the middle left free for a logo. */
export function withLogoHole(modules: QrModules): QrModules {
  const first = (modules.length - logoSide(modules.length)) / 2;
  const last = modules.length - first;
  const isInside = (index: number) => index >= first && index < last;
  return modules.map((row, y) =>
    isInside(y) ? row.map((isDark, x) => isDark && !isInside(x)) : row,
  );
}

/** The dark modules as one SVG path, a rectangle for each run of a row; one unit a module. */
export function qrPath(modules: QrModules): string {
  let path = '';
  modules.forEach((row, y) => {
    let x = 0;
    while (x < row.length) {
      const start = x;
      while (row[x] === true) x += 1;
      if (x > start) path += `M${start} ${y}h${x - start}v1H${start}z`;
      x += 1;
    }
  });
  return path;
}
