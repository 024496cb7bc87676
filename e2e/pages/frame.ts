import type { Locator, Page } from 'playwright/test';
import type { Say } from './words.ts';

/** What stands around every page of an instance: the rail of a wide screen, the bars of a phone. */
export class Frame {
  /** The command palette, once it is open. */
  readonly palette: Locator;
  readonly paletteField: Locator;
  readonly #page: Page;
  readonly #say: Say;

  constructor(page: Page, say: Say) {
    this.#page = page;
    this.#say = say;
    this.palette = page.getByRole('dialog', { name: say('commands.palette') });
    this.paletteField = this.palette.getByRole('combobox', { name: say('commands.search') });
  }

  /** Signs out: by the rail's button, or in the account's menu of a phone. */
  async disconnect(): Promise<void> {
    const name = this.#say('frame.disconnect');
    await this.#press(
      this.#page.getByRole('button', { name }),
      this.#page.getByRole('button', { name: this.#say('frame.account') }),
      name,
    );
  }

  /** Opens the command palette from the list: by the rail's button, or in the list's menu of a phone. */
  async openPalette(): Promise<void> {
    const name = this.#say('frame.commands');
    await this.#press(
      this.#page.getByRole('banner').getByRole('button', { name }),
      this.#page.getByRole('button', { name: this.#say('links.tools') }),
      name,
    );
    await this.palette.waitFor();
  }

  /** Speaks another language from now on. @param language in its own words: "العربية" */
  async chooseLanguage(language: string): Promise<void> {
    const menu = this.#isWide() ? 'frame.language' : 'frame.account';
    await this.#page.getByRole('button', { name: this.#say(menu) }).click();
    await this.#page.getByRole('menuitemradio', { name: language }).click();
  }

  #isWide(): boolean {
    const { width = Number.POSITIVE_INFINITY } = this.#page.viewportSize() ?? {};
    return width >= WIDE;
  }

  async #press(button: Locator, menu: Locator, item: string): Promise<void> {
    if (this.#isWide()) {
      await button.click();
      return;
    }
    await menu.click();
    await this.#page.getByRole('menu').getByRole('menuitem', { name: item }).click();
  }
}

/** From here on there is a rail, pixels. */
const WIDE = 1024;
