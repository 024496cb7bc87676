import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { FontName } from './text-layout.ts';
import { unpackWoff } from './woff-font.ts';

const require = createRequire(import.meta.url);

const FILES: Readonly<Record<FontName, string>> = {
  latin: '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff',
  'latin-ext': '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-ext-400-normal.woff',
  arabic: '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff',
};

async function readFonts(): Promise<ReadonlyMap<FontName, Buffer>> {
  const names = Object.keys(FILES) as FontName[];
  const fonts = await Promise.all(
    names.map(async (name) => unpackWoff(await readFile(require.resolve(FILES[name])))),
  );
  return new Map(names.map((name, index) => [name, fonts[index] ?? Buffer.alloc(0)]));
}

let fonts: Promise<ReadonlyMap<FontName, Buffer>> | null = null;

/** The fonts of the dashboard, unpacked once. */
export async function receiptFonts(): Promise<ReadonlyMap<FontName, Buffer>> {
  fonts ??= readFonts();
  return await fonts;
}
