import type { Locator, Page } from 'playwright/test';
import type { Say } from './words.ts';

/** A sheet of paper as it will come out of the printer. */
export class PrintPage {
  readonly preview: Locator;
  readonly print: Locator;
  /** What the printer gets; the page itself does not show it. */
  readonly printed: Locator;
  readonly frame: Locator;
  readonly #page: Page;

  constructor(page: Page, say: Say) {
    this.#page = page;
    this.preview = page.getByRole('region', { name: say('share.preview') });
    this.print = page.getByRole('button', { name: say('share.print'), exact: true });
    this.printed = page.locator('body > .paper-printed');
    this.frame = page.locator('#root');
  }

  async open(instanceId: string, linkId: string, sheet: string): Promise<void> {
    await this.#page.goto(`/${instanceId}/links/${linkId}/${sheet}`);
    await this.preview.waitFor();
  }

  /** What the browser would print. Out: each page's width and height in millimetres. */
  async pages(): Promise<{ width: number; height: number }[]> {
    const pdf = await this.#page.pdf({ preferCSSPageSize: true });
    const boxes = pdf
      .toString('latin1')
      .matchAll(/\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]/g);
    const millimetres = (points: string | undefined) => Math.round((Number(points) / 72) * 25.4);
    return [...boxes].map(([, width, height]) => ({
      width: millimetres(width),
      height: millimetres(height),
    }));
  }
}
