import type { LiveChange } from './live-change.ts';

/** The server told it by itself, or it was seen by looking. */
export type ChangeSource = 'stream' | 'look';

/** Kept of each source; older ones cannot meet their twin any more. */
const REMEMBERED = 500;
/** After a gap the stream tells some of what it told before. */
const REMEMBERED_IDS = 2_000;

/**
 * The same change may be seen twice, over the stream and by looking; the two know it by different ids. It is let through
 * once: the second source's word is taken for the first one's. After a gap the stream itself tells some things again.
 */
export class Once {
  readonly #told: Record<ChangeSource, string[]> = { stream: [], look: [] };

  readonly #ids = new Set<string>();

  /** True when this is news. */
  isNews(change: LiveChange, source: ChangeSource): boolean {
    if (this.#ids.has(change.id)) return false;
    this.#ids.add(change.id);
    if (this.#ids.size > REMEMBERED_IDS) {
      const [oldest] = this.#ids;
      if (oldest !== undefined) this.#ids.delete(oldest);
    }
    const sign = `${change.linkId} ${change.type} ${change.amount}`;
    const byOther = this.#told[source === 'stream' ? 'look' : 'stream'];
    const place = byOther.indexOf(sign);
    if (place !== -1) {
      byOther.splice(place, 1);
      return false;
    }
    const own = this.#told[source];
    own.push(sign);
    if (own.length > REMEMBERED) own.shift();
    return true;
  }
}
