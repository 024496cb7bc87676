/** What the stack of fonts names in the place of Plex Arabic until the first rows are on screen (`fonts.css`). */
const LATE = 'Late Plex Arabic';
const ARABIC = 'IBM Plex Sans Arabic';
let isShown = false;

/**
 * On the list `public/theme-start.js` holds the Arabic faces back where the language is not Arabic: titles in Arabic show the
 * device's own face until the first rows are on screen, and the network is theirs until then. The faces are added under the
 * name that waits for them: another stack of fonts would have every element styled anew.
 */
export function showAllFonts(): void {
  if (isShown || document.documentElement.dataset['fonts'] === undefined) return;
  isShown = true;
  for (const { cssRules } of document.styleSheets) {
    for (const rule of cssRules) {
      if (!(rule instanceof CSSFontFaceRule)) continue;
      const told = (name: string) => rule.style.getPropertyValue(name);
      if (!told('font-family').includes(ARABIC)) continue;
      const [weight, unicodeRange] = [told('font-weight'), told('unicode-range')];
      document.fonts.add(
        new FontFace(LATE, told('src'), { weight, unicodeRange, display: 'swap' }),
      );
    }
  }
}
