import type { Locator, Page } from 'playwright/test';
import type { Say } from './words.ts';

/** The form of a link of the new platform: a new one, or one that is edited. */
export class ExtFormPage {
  readonly title: Locator;
  readonly price: Locator;
  readonly goal: Locator;
  readonly minimum: Locator;
  readonly uses: Locator;
  /** Who alone may pay, one a line. */
  readonly payers: Locator;
  readonly starts: Locator;
  readonly startTime: Locator;
  readonly ends: Locator;
  readonly endTime: Locator;
  readonly createAndPublish: Locator;
  readonly saveDraft: Locator;
  readonly publish: Locator;
  readonly publishedHeading: Locator;
  readonly draftHeading: Locator;
  /** The address of the link that was made. */
  readonly address: Locator;
  readonly another: Locator;
  readonly seeLink: Locator;
  /** What a payment has frozen, and what to do for another price. */
  readonly frozen: Locator;
  readonly save: Locator;
  readonly review: Locator;
  readonly reviewSave: Locator;
  readonly #page: Page;
  readonly #say: Say;

  constructor(page: Page, say: Say) {
    this.#page = page;
    this.#say = say;
    const main = page.getByRole('main');
    const textbox = (name: string) => main.getByRole('textbox', { name, exact: true });
    const button = (name: string) => main.getByRole('button', { name, exact: true });
    this.title = textbox(say('linkForm.title'));
    this.price = textbox(say('linkForm.amount'));
    this.goal = textbox(say('extForm.target'));
    this.minimum = main.getByRole('textbox', { name: say('extForm.minAmount') });
    this.uses = textbox(say('extForm.maxUses'));
    this.payers = textbox(say('extForm.payers'));
    this.starts = textbox(say('extForm.startsAt'));
    this.startTime = textbox(say('extForm.timeOf', { label: say('extForm.startsAt') }));
    this.ends = textbox(say('extForm.endsAt'));
    this.endTime = textbox(say('extForm.timeOf', { label: say('extForm.endsAt') }));
    this.createAndPublish = button(say('extForm.createAndPublish'));
    this.saveDraft = button(say('extForm.saveDraft'));
    this.publish = button(say('extForm.publish'));
    this.publishedHeading = main.getByRole('heading', { name: say('extForm.publishedTitle') });
    this.draftHeading = main.getByRole('heading', { name: say('extForm.draftTitle') });
    this.address = textbox(say('share.address'));
    this.another = button(say('linkForm.createAnother'));
    this.seeLink = main.getByRole('link', { name: say('linkForm.seeLink') });
    this.frozen = main.getByText(say('extForm.frozenText'));
    this.save = button(say('linkForm.save'));
    this.review = page.getByRole('dialog');
    this.reviewSave = this.review.getByRole('button', { name: say('linkForm.save') });
  }

  async openNew(instanceId: string): Promise<void> {
    await this.#page.goto(`/${instanceId}/links/new`);
    await this.createAndPublish.waitFor();
  }

  /** Says how often or by whom the link is paid. */
  async choose(mode: 'limited' | 'capped_amount' | 'time_window' | 'whitelist'): Promise<void> {
    const word = this.#say(`extForm.usage.${mode}`);
    // The control itself is out of sight: what is pressed is its card.
    await this.#page.getByRole('radio', { name: new RegExp(`^${word}`) }).check({ force: true });
  }

  async letPayerChoose(): Promise<void> {
    const name = this.#say('extForm.amountModes.open');
    await this.#page.getByRole('radio', { name, exact: true }).check({ force: true });
  }
}
