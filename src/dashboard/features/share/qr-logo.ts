import { useEffect, useState } from 'react';
import { readableLogo } from '../../api/readable-logo.ts';

/** A logo that may be drawn into a picture file. */
export interface QrLogo {
  readonly picture: HTMLCanvasElement;
  /** The same as a PNG inside of an address. */
  readonly dataUrl: string;
}

/** The side of the drawn logo, pixels: it takes a fifth of a picture of 1,024. */
const SIDE = 256;
/** Rounded like a logo elsewhere. */
const RADIUS = 40;

/** Draws the logo once. One that does not load is null: the code does without it. */
async function drawLogo(address: string): Promise<QrLogo | null> {
  const image = new Image();
  image.src = readableLogo(address);
  try {
    await image.decode();
    const picture = document.createElement('canvas');
    picture.width = SIDE;
    picture.height = SIDE;
    const context = picture.getContext('2d');
    if (context === null) return null;
    context.fillStyle = '#fff';
    context.fillRect(0, 0, SIDE, SIDE);
    context.beginPath();
    context.roundRect(0, 0, SIDE, SIDE, RADIUS);
    context.clip();
    const scale = SIDE / Math.max(image.naturalWidth, image.naturalHeight);
    const width = image.naturalWidth * scale;
    const height = image.naturalHeight * scale;
    context.drawImage(image, (SIDE - width) / 2, (SIDE - height) / 2, width, height);
    return { picture, dataUrl: picture.toDataURL('image/png') };
  } catch {
    return null;
  }
}

/** In: a logo's address, or null. Out: the logo once it is drawn; null before, and where it cannot be. */
export function useQrLogo(address: string | null): QrLogo | null {
  const [drawn, setDrawn] = useState<{ address: string; logo: QrLogo | null } | null>(null);
  useEffect(() => {
    if (address === null || address === '') return undefined;
    let isCurrent = true;
    void drawLogo(address).then((logo) => {
      if (isCurrent) setDrawn({ address, logo });
    });
    return () => {
      isCurrent = false;
    };
  }, [address]);
  return drawn !== null && drawn.address === address ? drawn.logo : null;
}
