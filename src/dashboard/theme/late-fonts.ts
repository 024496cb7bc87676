/** What the stack of fonts names in the place of Plex Arabic until the first rows are on screen (`fonts.css`). */
const LATE = 'Late Plex Arabic';
const ARABIC = 'IBM Plex Sans Arabic';
let isShown = false;

/**
 * On the list `public/theme-start.js` holds the Arabic faces back where the language is not Arabic: titles in Arabic show the
 * device's own face until the first rows are on screen, and the network is theirs until then. The faces are added under the
 * name that waits for them: another stack of fonts would have every element styled anew. They are added all at once, and where
 * they are needed already only when they have come: all texts of the page are laid out anew for each face that is added or comes.
 */
export async function showAllFonts(): Promise<void> {
  if (isShown || document.documentElement.dataset['fonts'] === undefined) return;
  isShown = true;
  const faces = [...arabicFaces()];
  if (hasArabic()) await Promise.allSettled(faces.map((face) => face.load()));
  // One that could not be had is not asked for again: its texts keep the device's own face.
  for (const face of faces) if (face.status !== 'error') document.fonts.add(face);
}

/** The faces of Plex Arabic as the style sheet has them, under the late name. */
function* arabicFaces(): Generator<FontFace> {
  for (const { cssRules } of document.styleSheets) {
    for (const rule of cssRules) {
      if (!(rule instanceof CSSFontFaceRule)) continue;
      const told = (name: string) => rule.style.getPropertyValue(name);
      if (!told('font-family').includes(ARABIC)) continue;
      const [weight, unicodeRange] = [told('font-weight'), told('unicode-range')];
      yield new FontFace(LATE, told('src'), { weight, unicodeRange, display: 'swap' });
    }
  }
}

function hasArabic(): boolean {
  return /\p{Script=Arabic}/u.test(document.body.textContent);
}
