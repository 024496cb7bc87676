/** Marks and names, the more particular first: every browser claims to be several others. */
const BROWSERS: readonly (readonly [mark: string, name: string])[] = [
  ['Edg/', 'Edge'],
  ['EdgA/', 'Edge'],
  ['OPR/', 'Opera'],
  ['SamsungBrowser/', 'Samsung Internet'],
  ['Firefox/', 'Firefox'],
  ['FxiOS/', 'Firefox'],
  ['CriOS/', 'Chrome'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
];
const SYSTEMS: readonly (readonly [mark: string, name: string])[] = [
  ['Android', 'Android'],
  ['iPhone', 'iOS'],
  ['iPad', 'iPadOS'],
  ['Windows', 'Windows'],
  ['Mac OS X', 'macOS'],
  ['CrOS', 'ChromeOS'],
  ['Linux', 'Linux'],
];

function nameIn(list: typeof BROWSERS, userAgent: string): string | null {
  return list.find(([mark]) => userAgent.includes(mark))?.[1] ?? null;
}

/**
 * What a merchant recognises a device by, `Chrome, Android`; empty when it says neither.
 * Nothing of the header itself is kept: it is foreign text, and precise enough to follow somebody by.
 */
export function userAgentFamily(userAgent: string): string {
  const names = [nameIn(BROWSERS, userAgent), nameIn(SYSTEMS, userAgent)];
  return names.filter((name) => name !== null).join(', ');
}
