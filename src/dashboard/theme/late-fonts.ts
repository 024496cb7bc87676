/**
 * On the list `public/theme-start.js` holds the Arabic faces back where the language is not Arabic: titles in Arabic show the
 * device's own face until the first rows are on screen, and the network is theirs until then.
 */
export function showAllFonts(): void {
  delete document.documentElement.dataset['fonts'];
}
