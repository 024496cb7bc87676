import type { SlotOrdering } from './slot-ordering.ts';

/**
 * Slots in one order, kept sorted while links come, change and go: a search then walks along it,
 * forwards or backwards, instead of sorting what it found.
 */
export class SortedOrder {
  readonly #ordering: SlotOrdering;
  #slots: Uint32Array;
  #length = 0;
  /** Not yet in their place. */
  #pending: number[] = [];

  constructor(ordering: SlotOrdering, capacity: number) {
    this.#ordering = ordering;
    this.#slots = new Uint32Array(capacity);
  }

  get hasPending(): boolean {
    return this.#pending.length > 0;
  }

  /** Takes a slot in; it finds its place when the order is next asked for. */
  add(slot: number): void {
    this.#pending.push(slot);
  }

  /** Takes a slot out. Its values must still be those that it was put in with. */
  remove(slot: number): void {
    const waiting = this.#pending.indexOf(slot);
    if (waiting !== -1) {
      this.#pending.splice(waiting, 1);
      return;
    }
    const place = this.#placeOf(slot, this.#length);
    if (this.#slots[place] !== slot) return;
    this.#slots.copyWithin(place, place + 1, this.#length);
    this.#length -= 1;
  }

  /** Puts up to so many waiting slots in their place: a long first sort is done in steps. */
  settle(limit = Number.POSITIVE_INFINITY): void {
    const { length } = this.#pending;
    if (length === 0) return;
    const batch = length <= limit ? this.#pending : this.#pending.slice(-limit);
    this.#pending = length <= limit ? [] : this.#pending.slice(0, -limit);
    this.#merge(Uint32Array.from(batch).sort(this.#ordering.compare));
  }

  /**
   * Walks along the order.
   * @returns the slots that are wanted, of which there are `count`
   */
  collect(isDescending: boolean, count: number, isWanted: (slot: number) => boolean): Uint32Array {
    this.settle();
    const found = new Uint32Array(count);
    let length = 0;
    const take = (from: number, to: number) => {
      for (let place = from; place < to; place += 1) {
        const slot = this.#slots[place] ?? 0;
        if (!isWanted(slot)) continue;
        found[length] = slot;
        length += 1;
      }
    };
    if (!isDescending) {
      take(0, this.#length);
      return found;
    }
    const { isMissing, isTied } = this.#ordering;
    let valued = this.#length;
    while (valued > 0 && isMissing(this.#slots[valued - 1] ?? 0)) valued -= 1;
    for (let end = valued; end > 0;) {
      let start = end - 1;
      while (start > 0 && isTied(this.#slots[start - 1] ?? 0, this.#slots[start] ?? 0)) start -= 1;
      take(start, end);
      end = start;
    }
    take(valued, this.#length);
    return found;
  }

  /** From the end backwards, so that every stretch of what is there moves once. */
  #merge(batch: Uint32Array): void {
    const total = this.#length + batch.length;
    if (total > this.#slots.length) {
      const grown = new Uint32Array(Math.max(total, this.#slots.length * 2));
      grown.set(this.#slots.subarray(0, this.#length));
      this.#slots = grown;
    }
    let end = this.#length;
    for (let index = batch.length - 1; index >= 0; index -= 1) {
      const slot = batch[index] ?? 0;
      const place = this.#placeOf(slot, end);
      this.#slots.copyWithin(place + index + 1, place, end);
      this.#slots[place + index] = slot;
      end = place;
    }
    this.#length = total;
  }

  /** The first place in [0, end) whose slot does not come before the given one. */
  #placeOf(slot: number, end: number): number {
    let low = 0;
    let high = end;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#ordering.compare(this.#slots[middle] ?? 0, slot) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
