import type { Locator, Page } from 'playwright/test';
import type { PaySay } from './pay-words.ts';

/** What became of a payment, as its payer reads it. */
export class ResultPage {
  readonly heading: Locator;
  readonly paid: Locator;
  readonly givenBack: Locator;
  readonly refused: Locator;
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
    this.retry = page.getByRole('button', { name: say('checkout.retry') });
    this.home = page.getByRole('button', { name: say('checkout.home') });
    this.download = page.getByRole('button', { name: say('pay.download') });
    this.print = page.getByRole('button', { name: say('pay.print') });
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
