import type { Generation } from '../../../contract/core/generation.ts';
import type { Instant } from '../../../contract/core/instant.ts';
import type { LiveChange } from './live-change.ts';
import { Once, type ChangeSource } from './once.ts';

/**
 * So much before a page was opened it wants to be told, milliseconds: what it shows may have been read a little before, and
 * its idea of the server's time is a little off.
 */
const SLACK_MS = 5_000;

/**
 * What a tab has been told so far, whichever tab asks the server for all of them: should it be its turn, it goes on from
 * there.
 */
export class Heard {
  readonly #once = new Once();
  #since: Instant;
  #last: Partial<Record<Generation, string>> = {};

  /** @param openedAt when the page began to show things, by the server's clock */
  constructor(openedAt: Instant) {
    this.#since = openedAt - SLACK_MS;
  }

  /** The last events of the stream, one of each platform, with a space between; null for none. */
  get lastEventId(): string | null {
    return Object.values(this.#last).join(' ') || null;
  }

  /** From when on everything is wanted, by the server's clock. */
  get since(): Instant {
    return this.#since;
  }

  /** True when this is news. */
  isNews(change: LiveChange, source: ChangeSource): boolean {
    if (source === 'stream') this.#last[change.generation] = change.id;
    return this.#once.isNews(change, source);
  }

  /** Everything is read anew: what came before is wanted no more. */
  startAnew(now: Instant): void {
    this.#since = now - SLACK_MS;
    this.#last = {};
  }
}
