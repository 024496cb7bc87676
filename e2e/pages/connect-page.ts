import type { Locator, Page } from 'playwright/test';
import type { Merchant } from '../fixtures/sandbox-control.ts';
import type { Words } from './words.ts';

/** Where a merchant signs in. */
export class ConnectPage {
  readonly heading: Locator;
  readonly key: Locator;
  readonly secret: Locator;
  readonly submit: Locator;
  readonly demo: Locator;
  readonly refusal: Locator;
  readonly #words: Words;
  readonly #page: Page;

  constructor(page: Page, words: Words) {
    const { connect } = words;
    this.#page = page;
    this.#words = words;
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

  /** Types the keys of both platforms, each where they belong. */
  async signInToBoth(v2: Merchant, ext: Merchant): Promise<void> {
    const { connect } = this.#words;
    // The control itself is out of sight: what is pressed is its label.
    await this.#page.getByRole('radio', { name: connect.platformBoth }).check({ force: true });
    const pairs = [
      [connect.platformV2, v2],
      [connect.platformExt, ext],
    ] as const;
    for (const [name, merchant] of pairs) {
      const group = this.#page.getByRole('group', { name, exact: true });
      await group.getByRole('textbox', { name: connect.key }).fill(merchant.apiKey);
      await group.getByLabel(connect.secret, { exact: true }).fill(merchant.apiSecret);
    }
    await this.submit.click();
  }
}
