import type { Locator, Page } from 'playwright/test';

/** How the invented cards of the simulated bank end; each ends as what it stands for. */
const CARDS = {
  accepted: '0001',
  blocked: '0002',
  funds: '0005',
  password: '0009',
} as const;
export type Card = keyof typeof CARDS;

/** The bank speaks the payer's language too. */
const PAY = /^(?:Payer|ادفع|Pay)$/;
const CANCEL = /^(?:Annuler|إلغاء|Cancel)$/;

/** Where a payer pays at the bank. */
export class BankPage {
  readonly cards: Locator;
  readonly pay: Locator;
  readonly cancel: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.cards = page.getByRole('radio');
    this.pay = page.getByRole('button', { name: PAY });
    this.cancel = page.getByRole('button', { name: CANCEL });
  }

  card(card: Card): Locator {
    return this.#page.getByRole('radio', { name: CARDS[card] });
  }

  /** Pays with a card, and comes back to the result. */
  async payWith(card: Card): Promise<void> {
    await this.card(card).check();
    await this.pay.click();
    await this.#page.waitForURL(/\/result\?/);
  }
}
