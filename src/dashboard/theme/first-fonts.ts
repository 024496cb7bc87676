/** As in `fonts.css`. A browser takes of them what a text needs. */
const FACES = '1em IBM Plex Sans,IBM Plex Sans Arabic';

/**
 * Asks for the faces of the page's own texts while nothing is drawn yet. A browser asks for them when it lays out the first
 * text, and lays all of it out anew when they have come.
 */
export function askForFirstFonts(): void {
  const letters = document.documentElement.lang === 'ar' ? 'aا' : 'a';
  for (const weight of [400, 500, 600]) {
    // Where they cannot be had, texts keep the device's own face.
    document.fonts.load(`${weight} ${FACES}`, letters).catch(() => undefined);
  }
}
