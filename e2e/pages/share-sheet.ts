import type { Locator, Page } from 'playwright/test';
import type { Say } from './words.ts';

/** Everything by which a link is sent on: a dialog on a wide screen, a sheet on a phone. */
export class ShareSheet {
  readonly sheet: Locator;
  readonly address: Locator;
  readonly copyAddress: Locator;
  readonly message: Locator;
  readonly phone: Locator;
  readonly reading: Locator;
  readonly png: Locator;
  readonly svg: Locator;
  readonly poster: Locator;
  readonly request: Locator;
  readonly close: Locator;
  readonly #page: Page;
  readonly #say: Say;

  constructor(page: Page, say: Say) {
    this.#page = page;
    this.#say = say;
    this.sheet = page.getByRole('dialog', { name: say('share.title') });
    const { sheet } = this;
    this.address = sheet.getByRole('textbox', { name: say('share.address') });
    this.copyAddress = sheet.getByRole('button', { name: say('share.copyAddress') });
    this.message = sheet.getByRole('textbox', { name: say('share.message'), exact: true });
    this.phone = sheet.getByRole('textbox', { name: say('share.phone') });
    this.reading = sheet.getByText(say('share.reading'));
    this.png = sheet.getByRole('button', { name: say('share.pngDownload') });
    this.svg = sheet.getByRole('button', { name: say('share.svgDownload') });
    this.poster = sheet.getByRole('link', { name: say('share.poster'), exact: true });
    this.request = sheet.getByRole('link', { name: say('share.request'), exact: true });
    this.close = sheet.getByRole('button', { name: say('ui.close'), exact: true });
  }

  /** Opens it from a link's page, and waits until the link has been read anew. */
  async openFromPage(instanceId: string, linkId: string): Promise<void> {
    await this.#page.goto(`/${instanceId}/links/${linkId}`);
    await this.#page
      .getByRole('main')
      .getByRole('button', { name: this.#say('share.more') })
      .click();
    await this.ready();
  }

  async ready(): Promise<void> {
    await this.message.waitFor();
    await this.reading.waitFor({ state: 'hidden' });
  }

  /** @param language in its own words: "العربية" */
  language(language: string): Locator {
    return this.sheet.getByText(language, { exact: true });
  }

  channel(name: 'whatsApp' | 'telegram' | 'messenger' | 'sms' | 'email'): Locator {
    return this.sheet.getByRole('link', { name: this.#say(`share.${name}`), exact: true });
  }
}
