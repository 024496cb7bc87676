import type { Locator, Page } from 'playwright/test';
import type { Words } from './words.ts';

/** Where a merchant signs in. */
export class ConnectPage {
  readonly heading: Locator;
  readonly key: Locator;
  readonly secret: Locator;
  readonly submit: Locator;
  readonly demo: Locator;
  readonly refusal: Locator;
  readonly #page: Page;

  constructor(page: Page, words: Words) {
    const { connect } = words;
    this.#page = page;
    this.heading = page.getByRole('heading', { level: 1, name: connect.title });
    this.key = page.getByRole('textbox', { name: connect.key });
    this.secret = page.getByLabel(connect.secret, { exact: true });
    this.submit = page.getByRole('button', { name: connect.submit });
    this.demo = page.getByRole('button', { name: connect.demo });
    this.refusal = page.getByText(connect.failure.keysTitle);
  }

  async open(): Promise<void> {
    await this.#page.goto('/connect');
    await this.heading.waitFor();
  }

  async signIn(apiKey: string, apiSecret: string): Promise<void> {
    await this.key.fill(apiKey);
    await this.secret.fill(apiSecret);
    await this.submit.click();
  }
}
