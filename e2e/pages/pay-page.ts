import type { Locator, Page } from 'playwright/test';
import { containing } from './containing.ts';
import type { PaySay } from './pay-words.ts';

/** A payer, as the sandbox's bank takes anybody. */
const PAYER = { name: 'Nadia Benali', email: 'nadia@example.dz', phone: '0550 12 34 56' } as const;

/** What a payer meets at a link's address. */
export class PayPage {
  readonly title: Locator;
  readonly amount: Locator;
  readonly anonymous: Locator;
  readonly name: Locator;
  readonly email: Locator;
  readonly phone: Locator;
  readonly submit: Locator;
  /** The same where the amount is known: it is part of the name. */
  readonly payAmount: Locator;
  readonly notice: Locator;
  readonly language: Locator;
  readonly #page: Page;

  constructor(page: Page, say: PaySay) {
    this.#page = page;
    const main = page.getByRole('main');
    this.title = main.getByRole('heading', { level: 1 });
    this.amount = main.getByRole('textbox', { name: say('checkout.amount') });
    this.anonymous = main.getByRole('checkbox', { name: say('checkout.anonymous') });
    this.name = main.getByRole('textbox', { name: say('checkout.name') });
    this.email = main.getByRole('textbox', { name: say('checkout.email') });
    this.phone = main.getByRole('textbox', { name: say('checkout.phone') });
    this.submit = main.getByRole('button', { name: say('checkout.payFree') });
    this.payAmount = main.getByRole('button', { name: containing(say('checkout.payFree')) });
    this.notice = main.getByRole('alert');
    this.language = page.getByRole('combobox', { name: say('pay.language') });
  }

  /** @param address as the API gave it */
  async open(address: string): Promise<void> {
    await this.#page.goto(address);
    await this.title.waitFor();
  }

  async fillPayer(): Promise<void> {
    await this.name.fill(PAYER.name);
    await this.email.fill(PAYER.email);
    await this.phone.fill(PAYER.phone);
  }

  /** Fills in who pays, and goes to the bank. */
  async goToBank(): Promise<void> {
    await this.fillPayer();
    await this.submit.click();
    await this.#page.waitForURL(/\/bank\//);
  }
}
