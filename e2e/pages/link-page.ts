import type { Locator, Page } from 'playwright/test';
import type { Say } from './words.ts';

/** One link: how it stands, what it brought, and the way to share it. */
export class LinkPage {
  readonly heading: Locator;
  readonly address: Locator;
  readonly edit: Locator;
  readonly pause: Locator;
  readonly resume: Locator;
  readonly addStock: Locator;
  readonly newFromThis: Locator;
  /** Of a draft of the new platform. */
  readonly publish: Locator;
  readonly menu: Locator;
  readonly #page: Page;
  readonly #say: Say;

  constructor(page: Page, say: Say) {
    this.#page = page;
    this.#say = say;
    const main = page.getByRole('main');
    this.heading = main.getByRole('heading', { level: 1 });
    this.address = main.getByRole('textbox', { name: say('share.address') });
    this.edit = main.getByRole('link', { name: say('linkPage.edit'), exact: true });
    this.pause = main.getByRole('button', { name: say('linkPage.pause'), exact: true });
    this.resume = main.getByRole('button', { name: say('linkPage.resume'), exact: true });
    this.addStock = main.getByRole('link', { name: say('linkPage.addStock') });
    this.newFromThis = main.getByRole('link', { name: say('linkPage.newFromThis') }).first();
    this.publish = main.getByRole('button', { name: say('linksExt.action.publish'), exact: true });
    this.menu = page.getByRole('menu');
  }

  async open(instanceId: string, linkId: string): Promise<void> {
    await this.#page.goto(`/${instanceId}/links/${linkId}`);
    await this.heading.waitFor();
  }

  /** The button with all that can be done with a link. */
  actions(title: string): Locator {
    return this.#page.getByRole('button', { name: this.#say('linkActions.menu', { title }) });
  }
}
