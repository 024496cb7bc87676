import { expect, type Locator, type Page } from 'playwright/test';
import type { PaySay } from './pay-words.ts';

/** The page asks the bank at least so often. */
const LONGEST_WAIT_MS = 30_000;

/** What became of a payment, as its payer reads it. */
export class ResultPage {
  readonly heading: Locator;
  readonly paid: Locator;
  readonly givenBack: Locator;
  readonly refused: Locator;
  readonly waiting: Locator;
  readonly retry: Locator;
  readonly home: Locator;
  readonly download: Locator;
  readonly print: Locator;
  readonly #page: Page;
  readonly #say: PaySay;

  constructor(page: Page, say: PaySay) {
    this.#page = page;
    this.#say = say;
    this.heading = page.getByRole('heading', { level: 1 });
    const titled = (title: string) => page.getByRole('heading', { level: 1, name: title });
    this.paid = titled(say('pay.paidTitle'));
    this.givenBack = titled(say('pay.givenBackTitle'));
    this.refused = titled(say('checkout.failedTitle'));
    this.waiting = titled(say('pay.waitingTitle'));
    this.retry = page.getByRole('button', { name: say('checkout.retry') });
    this.home = page.getByRole('button', { name: say('checkout.home') });
    this.download = page.getByRole('button', { name: say('pay.download') });
    this.print = page.getByRole('button', { name: say('pay.print') });
  }

  /** Opens the result of a payment whose bank says nothing, and waits until that is told. */
  async waitForSilentBank(address: string): Promise<void> {
    await this.#page.route('**/links/transaction/check', async (route) => {
      const response = await route.fetch();
      const { data } = await response.json();
      const open = { ...data, status: 'processing', approval_code: null };
      await route.fulfill({ response, json: { data: open } });
    });
    await this.#page.clock.install();
    await this.#page.goto(address);
    // It asks less and less often; after a while it says so.
    await expect(async () => {
      await this.#page.clock.fastForward(LONGEST_WAIT_MS);
      await expect(this.waiting).toBeVisible({ timeout: 300 });
    }).toPass();
  }

  /** A line of the receipt. @param label as it is read */
  fact(label: string): Locator {
    const term = this.#page.getByRole('term').filter({ hasText: label });
    return this.#page.locator('dl > *').filter({ has: term }).getByRole('definition');
  }

  async orderNumber(): Promise<string> {
    return await this.fact(this.#say('pay.orderNumber')).innerText();
  }
}
