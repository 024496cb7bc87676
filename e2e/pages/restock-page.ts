import type { Locator, Page } from 'playwright/test';
import type { Say } from './words.ts';

/** Adding to the stock of a limited link. */
export class RestockPage {
  readonly heading: Locator;
  readonly count: Locator;
  /** Figures: sold, left, quantity on sale. */
  readonly sold: Locator;
  readonly left: Locator;
  readonly submit: Locator;
  readonly reopened: Locator;
  readonly added: Locator;
  readonly message: Locator;
  readonly problem: Locator;
  readonly refused: Locator;
  readonly #page: Page;
  readonly #main: Locator;

  constructor(page: Page, say: Say) {
    this.#page = page;
    this.#main = page.getByRole('main');
    const main = this.#main;
    this.heading = main.getByRole('heading', { level: 1, name: say('restock.title') });
    this.count = main.getByRole('textbox', { name: say('restock.addTyped') });
    this.sold = this.#figure(say('restock.sold'));
    this.left = this.#figure(say('restock.left'));
    this.submit = main.locator('form').locator('button[type=submit]');
    this.reopened = main.getByRole('status').filter({ hasText: say('restock.doneReopened') });
    this.added = main.getByRole('status').filter({ hasText: say('restock.doneTitle') });
    this.message = main.getByRole('textbox', { name: say('share.message'), exact: true });
    this.problem = main.locator('form').getByRole('alert');
    this.refused = main.getByRole('heading', { name: say('restock.refusedTitle') });
  }

  async open(instanceId: string, linkId: string): Promise<void> {
    await this.#page.goto(`/${instanceId}/links/${linkId}/restock`);
    await this.heading.waitFor();
  }

  add(count: 1 | 5 | 10): Locator {
    return this.#main.getByRole('button', { name: `+${count}`, exact: true });
  }

  #figure(label: string): Locator {
    const term = this.#page.getByRole('term').filter({ hasText: label });
    return this.#main.locator('dl > *').filter({ has: term }).getByRole('definition').first();
  }
}
