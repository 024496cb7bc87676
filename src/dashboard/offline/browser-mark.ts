const NAME = 'kept';

/**
 * A mark that goes when the browser is closed, as the session's own cookie does on a device that the merchant does not trust;
 * that one no script can see. It holds a number drawn by chance and says nothing about anybody.
 */
export interface BrowserMark {
  /** Out: the mark of this run of the browser, or null. */
  read(): Promise<string | null>;
  /** Out: the mark, made where there is none; null where the browser cannot make one. */
  make(): Promise<string | null>;
}

export const browserMark: BrowserMark = {
  async read() {
    if (!('cookieStore' in globalThis)) return null;
    return (await cookieStore.get(NAME))?.value ?? null;
  },
  async make() {
    const known = await browserMark.read();
    if (known !== null || !('cookieStore' in globalThis)) return known;
    const value = crypto.randomUUID();
    await cookieStore.set({ name: NAME, value, sameSite: 'strict' });
    return value;
  },
};
