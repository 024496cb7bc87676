/** Has all faces on the page from now on. Where they cannot be had, titles keep the device's own face. */
export async function showLateFonts(): Promise<void> {
  const late = await import('./late-fonts.ts').catch(() => null);
  await late?.showAllFonts();
}
