let isAsked = false;
let hear: (() => void) | undefined;

/** Asks for the command palette; heard at once, or when what it belongs to has been loaded. */
export function askForPalette(): void {
  if (hear) hear();
  else isAsked = true;
}

/** In: what opens the palette. Out: how to stop hearing. */
export function onPaletteAsked(open: () => void): () => void {
  hear = open;
  if (isAsked) open();
  isAsked = false;
  return () => {
    hear = undefined;
  };
}

/** The key that is held with K. */
export function paletteModifier(): string {
  return /mac|iphone|ipad/i.test(navigator.userAgent) ? '⌘' : 'Ctrl';
}
