import type { Locator, Page } from 'playwright/test';
import type { Merchant } from '../fixtures/sandbox-control.ts';
import type { Say } from './words.ts';

/** Signing in again over the page that one is on. */
export class SignInPrompt {
  readonly dialog: Locator;
  readonly #key: Locator;
  readonly #secret: Locator;
  readonly #submit: Locator;

  constructor(page: Page, say: Say) {
    this.dialog = page.getByRole('dialog', { name: say('session.ended') });
    this.#key = this.dialog.getByRole('textbox', { name: say('connect.key') });
    this.#secret = this.dialog.getByLabel(say('connect.secret'), { exact: true });
    this.#submit = this.dialog.getByRole('button', { name: say('connect.submit'), exact: true });
  }

  async signIn({ apiKey, apiSecret }: Merchant): Promise<void> {
    await this.#key.fill(apiKey);
    await this.#secret.fill(apiSecret);
    await this.#submit.click();
  }
}
