import type { Locator, Page } from 'playwright/test';
import type { Say } from './words.ts';

/** What a link is for, as the create page asks, with the mode that it is shown by. */
const MODES = {
  product: 'reusable',
  invoice: 'one_shot',
  stock: 'limited',
  free: 'static',
} as const;
export type Purpose = keyof typeof MODES;

export type UdfKey = 'udf1' | 'udf2' | 'udf3' | 'udf4' | 'udf5';

/** The form of a link: a new one, or one that is edited. */
export class LinkFormPage {
  readonly form: Locator;
  readonly title: Locator;
  readonly details: Locator;
  readonly address: Locator;
  readonly amount: Locator;
  readonly quantity: Locator;
  readonly logo: Locator;
  readonly logoRemove: Locator;
  readonly closingOwn: Locator;
  readonly closingCount: Locator;
  readonly closingUnit: Locator;
  readonly addReference: Locator;
  readonly addMetadata: Locator;
  readonly metadataKeys: Locator;
  readonly metadataValues: Locator;
  readonly retry: Locator;
  readonly anonymous: Locator;
  readonly create: Locator;
  readonly save: Locator;
  /** Shown once the link is there. */
  readonly createdHeading: Locator;
  readonly editHeading: Locator;
  readonly recovered: Locator;
  readonly seeLink: Locator;
  /** Everything that saving would change. */
  readonly review: Locator;
  readonly reviewSave: Locator;
  readonly conflict: Locator;
  readonly newFromThis: Locator;
  /** The notice of what went wrong, beside the buttons. */
  readonly problem: Locator;
  readonly unsaved: Locator;
  readonly #page: Page;
  readonly #say: Say;

  constructor(page: Page, say: Say) {
    this.#page = page;
    this.#say = say;
    const main = page.getByRole('main');
    const textbox = (name: string, within = this.form) =>
      within.getByRole('textbox', { name, exact: true });
    // The prompt to sign in again may stand over it, with a form of its own.
    const essentials = page.getByRole('region', { name: say('linkForm.essentials') });
    this.form = main.locator('form').filter({ has: essentials });
    this.title = textbox(say('linkForm.title'));
    this.details = textbox(say('linkForm.details'));
    this.address = textbox(say('linkForm.address'));
    this.amount = textbox(say('linkForm.amount'));
    this.quantity = textbox(say('linkForm.quantity'));
    this.logo = this.form.getByLabel(new RegExp(`^${say('linkForm.logo')}`)).first();
    this.logoRemove = this.form.getByRole('button', {
      name: say('linkForm.logoRemove'),
      exact: true,
    });
    this.closingOwn = this.form.getByRole('radio', { name: say('linkForm.closingOwn') });
    this.closingCount = textbox(say('linkForm.closingCount'));
    this.closingUnit = this.form.getByRole('combobox', { name: say('linkForm.closingUnit') });
    this.addReference = this.form.getByRole('button', { name: say('linkForm.referenceAdd') });
    this.addMetadata = this.form.getByRole('button', { name: say('linkForm.metadataAdd') });
    const metadata = this.form.getByRole('region', { name: say('linkForm.metadata') });
    this.metadataKeys = textbox(say('linkForm.metadataKey'), metadata);
    this.metadataValues = textbox(say('linkForm.metadataValue'), metadata);
    this.retry = this.form.getByRole('switch', { name: say('linkForm.retry') });
    this.anonymous = this.form.getByRole('switch', { name: say('linkForm.anonymous') });
    this.create = this.form.getByRole('button', { name: say('linkForm.create') });
    this.save = this.form.getByRole('button', { name: say('linkForm.save') });
    this.createdHeading = main.getByRole('heading', { name: say('linkForm.createdTitle') });
    this.editHeading = main.getByRole('heading', { level: 1, name: say('linkForm.editTitle') });
    this.recovered = main.getByRole('status').filter({ hasText: say('linkForm.createdRecovered') });
    this.seeLink = main.getByRole('link', { name: say('linkForm.seeLink') });
    this.review = page.getByRole('dialog');
    this.reviewSave = this.review.getByRole('button', { name: say('linkForm.save') });
    this.conflict = main.getByRole('alert').filter({ hasText: say('linkForm.conflictTitle') });
    this.newFromThis = main.getByRole('link', { name: say('linkForm.newFromThis') });
    this.problem = this.form.getByRole('alert');
    this.unsaved = page.getByRole('alertdialog', { name: say('forms.unsavedTitle') });
  }

  async openNew(instanceId: string): Promise<void> {
    await this.#page.goto(`/${instanceId}/links/new`);
    await this.create.waitFor();
  }

  async openEdit(instanceId: string, linkId: string): Promise<void> {
    await this.#page.goto(`/${instanceId}/links/${linkId}/edit`);
    await this.editHeading.waitFor();
  }

  purpose(purpose: Purpose): Locator {
    const word = this.#say(`links.mode.${MODES[purpose]}`);
    return this.form.getByRole('radio', { name: new RegExp(`^${word}`) });
  }

  reference(udf: UdfKey): Locator {
    return this.form.getByRole('textbox', { name: this.#say('linkForm.referenceValue', { udf }) });
  }

  referenceLabel(udf: UdfKey): Locator {
    return this.form.getByRole('textbox', { name: this.#say('linkForm.referenceLabel', { udf }) });
  }

  /** What no purpose does without; the address follows the title. */
  async fillEssentials(title: string): Promise<void> {
    await this.title.fill(title);
    await this.details.fill(`${title}, comme à la boutique`);
  }

  /** @param rows name and value */
  async fillMetadata(rows: readonly (readonly [string, string])[]): Promise<void> {
    for (const [index, [key, value]] of rows.entries()) {
      await this.addMetadata.click();
      await this.metadataKeys.nth(index).fill(key);
      await this.metadataValues.nth(index).fill(value);
    }
  }
}
