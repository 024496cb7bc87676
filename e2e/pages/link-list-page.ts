import type { Locator, Page } from 'playwright/test';
import type { Words } from './words.ts';

/** The list of links, as a table where there is room and as cards on a phone. */
export class LinkListPage {
  readonly heading: Locator;
  readonly search: Locator;
  readonly views: Locator;
  /** What a screen reader is told of the number of links found. */
  readonly found: Locator;
  readonly menu: Locator;
  readonly #page: Page;
  readonly #words: Words;

  constructor(page: Page, words: Words) {
    this.#page = page;
    this.#words = words;
    this.heading = page.getByRole('heading', { level: 1, name: words.links.title });
    this.search = page.getByRole('searchbox');
    this.views = page.getByRole('navigation', { name: words.links.view.label });
    this.found = page.getByRole('main').getByRole('status').filter({ hasText: /\d/ });
    this.menu = page.getByRole('menu');
  }

  async open(instanceId: string): Promise<void> {
    await this.#page.goto(`/${instanceId}/links`);
    await this.heading.waitFor({ state: 'attached' });
  }

  /** The links whose rows or cards are on the screen, from top to bottom. */
  titles(): Locator {
    return this.#page.getByRole('main').locator('a[data-row]');
  }

  /** All that the list says of a link. */
  row(title: string): Locator {
    const rows = this.#page.getByRole('row').or(this.#page.getByRole('listitem'));
    return rows.filter({ has: this.#page.getByRole('link', { name: title, exact: true }) });
  }

  /** @param word the view's name in the language of the page */
  view(word: string): Locator {
    // The name is followed by the count.
    return this.views.getByRole('link', { name: new RegExp(`^${word}(?!\\p{L})`, 'u') });
  }
  /** One of the figures above the list. @param label in the language of the page */
  figure(label: string): Locator {
    const figures = this.#page.getByRole('region', { name: this.#words.figures.label });
    return figures.locator('dl > *').filter({ hasText: label });
  }

  /** Opens what one filter asks for. @param label in the language of the page */
  filter(label: string): Locator {
    const button = this.#page.getByRole('main').getByRole('button', { name: label, exact: true });
    // The head of a column may have the same name.
    return button.and(this.#page.locator('[aria-haspopup=dialog]'));
  }

  removeFilter(label: string): Locator {
    const name = this.#words.links.filter.remove.replace('{filter}', label);
    return this.#page.getByRole('button', { name });
  }

  /** The button with all that can be done with a link. */
  actions(title: string): Locator {
    const name = this.#words.links.actionsOf.replace('{title}', title);
    return this.#page.getByRole('button', { name });
  }
}
