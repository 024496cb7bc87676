import type { Locator, Page } from 'playwright/test';
import type { Say } from './words.ts';

/** What the list offers for many links at once: its menu, and the bar while links are being chosen. */
export class ListTools {
  /** The links to choose among, in the order of the screen. */
  readonly options: Locator;
  readonly bar: Locator;
  readonly #page: Page;
  readonly #say: Say;

  constructor(page: Page, say: Say) {
    this.#page = page;
    this.#say = say;
    this.options = page.getByRole('option');
    this.bar = page.getByRole('toolbar', { name: say('bulk.bar') });
  }

  /** Opens the list's menu and presses one of its items. */
  async choose(item: string): Promise<void> {
    await this.#page.getByRole('button', { name: this.#say('links.tools') }).click();
    await this.#page.getByRole('menu').getByRole('menuitem', { name: item }).click();
  }

  /** Shows a view of the merchant's own. */
  async showView(name: string): Promise<void> {
    await this.#page.getByRole('button', { name: this.#say('links.tools') }).click();
    await this.#page.getByRole('menu').getByRole('menuitemradio', { name }).click();
  }

  option(title: string): Locator {
    return this.options.filter({ hasText: title });
  }

  /** Presses an action of the bar; on a phone most of them are in its menu. */
  async act(action: string): Promise<void> {
    const button = this.bar.getByRole('button', { name: action, exact: true });
    const menu = this.bar.getByRole('button', { name: this.#say('bulk.actions') });
    await button.or(menu).first().waitFor();
    if (await button.isVisible()) {
      await button.click();
      return;
    }
    await menu.click();
    await this.#page.getByRole('menu').getByRole('menuitem', { name: action, exact: true }).click();
  }
}
