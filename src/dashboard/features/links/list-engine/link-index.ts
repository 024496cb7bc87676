import type { Instant } from '../../../../contract/core/instant.ts';
import { standingAt, type GivenBack, type ListedLink } from '../listed-link.ts';
import { foldText, searchWords } from './fold-text.ts';
import { LinkColumns, modeBit, STANDING_BYTES } from './link-columns.ts';
import { NO_FIGURES, type FilterFigures, type ListFigures } from './list-figures.ts';
import {
  fixedPartOf,
  type ListFilter,
  type ListQuery,
  type ListSort,
  type SortKey,
} from './list-query.ts';
import {
  CLOSING_SOON_MS,
  LIST_VIEWS,
  nextTurnOf,
  viewBit,
  viewBitsOf,
  type ListView,
} from './list-views.ts';
import { orderingOf, type TitleOrder } from './slot-ordering.ts';
import { SortedOrder } from './sorted-order.ts';

/** What a query finds. */
export interface ListSelection {
  /** Where the links are, in order: `index.at(slot)`. */
  readonly slots: Uint32Array;
  /** How many links of the filter are in each view. */
  readonly counts: Readonly<Record<ListView, number>>;
  /** Of the filter, whatever the view. */
  readonly figures: FilterFigures;
}

/** What the bytes of `#passes` were made from. */
interface Pass {
  readonly fixedPart: string;
  readonly words: readonly string[];
  readonly edition: number;
}

const INITIAL_CAPACITY = 256;

/**
 * All links of an instance, made ready for searching while they arrive: columns of numbers, folded
 * text, and orders that are kept instead of sorted anew. A hundred thousand links are searched
 * within a frame. Knows no screen.
 */
export class LinkIndex {
  readonly #columns = new LinkColumns();
  readonly #links: (ListedLink | undefined)[] = [];
  readonly #haystack: string[] = [];
  readonly #slotOf = new Map<string, number>();
  readonly #free: number[] = [];
  readonly #orders = new Map<SortKey, SortedOrder>();
  #givenBack: ReadonlyMap<string, GivenBack> = new Map();
  #collator: TitleOrder;
  /** A byte a slot: whether the last filter let it through. */
  #passes = new Uint8Array(0);
  #pass: Pass | null = null;
  #figures: FilterFigures | null = null;
  /** Grows with every change of the data. */
  #edition = 0;
  #now: Instant;
  #nextTurn = Number.POSITIVE_INFINITY;

  /** In: how titles of the merchant's language follow one another, and the time. */
  constructor(collator: TitleOrder, now: Instant) {
    this.#collator = collator;
    this.#now = now;
  }

  get size(): number {
    return this.#slotOf.size;
  }

  get edition(): number {
    return this.#edition;
  }

  get(id: string): ListedLink | undefined {
    const slot = this.#slotOf.get(id);
    return slot === undefined ? undefined : this.#links[slot];
  }

  /** The link at a place that a selection named; undefined when it has gone meanwhile. */
  at(slot: number): ListedLink | undefined {
    return this.#links[slot];
  }

  ids(): IterableIterator<string> {
    return this.#slotOf.keys();
  }

  /** Puts a link in, or in the place of the one with its id. What an answer left out stays as it was known. */
  put(given: ListedLink): void {
    const slot = this.#slotOf.get(given.id);
    const givenBack = this.#givenBack.get(given.id);
    if (slot === undefined) {
      this.#insert(givenBack ? { ...given, givenBack } : given);
      return;
    }
    const known = this.#links[slot];
    if (known === undefined) return;
    const answer = completed(given, known);
    const link = givenBack ? { ...answer, givenBack } : answer;
    if (isSame(link, known)) return;
    this.#replace(slot, known, link);
  }

  /** Takes a link out; nothing happens when it is not there. */
  remove(id: string): void {
    const slot = this.#slotOf.get(id);
    if (slot === undefined) return;
    for (const order of this.#orders.values()) order.remove(slot);
    this.#slotOf.delete(id);
    this.#links[slot] = undefined;
    this.#haystack[slot] = '';
    this.#columns.clear(slot);
    this.#free.push(slot);
    this.#edition += 1;
  }

  /**
   * Money went back of these links alone, by their ids, those among them that are still to come.
   * @returns whether that is new
   */
  setGivenBack(told: ReadonlyMap<string, GivenBack>): boolean {
    const before = this.#givenBack;
    // What is told again is the same object: its link has not changed.
    const givenBack = new Map(
      [...told].map(([id, now]) => {
        const known = before.get(id);
        return [id, known !== undefined && isSameGivenBack(known, now) ? known : now];
      }),
    );
    this.#givenBack = givenBack;
    const ids = [...new Set([...before.keys(), ...givenBack.keys()])];
    const changed = ids.filter((id) => before.get(id) !== givenBack.get(id));
    for (const id of changed) {
      const slot = this.#slotOf.get(id);
      const known = slot === undefined ? undefined : this.#links[slot];
      if (slot === undefined || known === undefined) continue;
      this.#replace(slot, known, { ...known, givenBack: givenBack.get(id) });
    }
    return changed.length > 0;
  }

  /** Forgets all deadlines: they follow a setting that has changed. */
  forgetDeadlines(): void {
    for (const [slot, link] of this.#links.entries()) {
      if (link?.closesAt === undefined) continue;
      this.#replace(slot, link, { ...link, closesAt: undefined });
    }
  }

  /** Titles follow another language's order from now on. */
  setCollator(collator: TitleOrder): void {
    this.#collator = collator;
    this.#orders.delete('title');
  }

  /**
   * Does a part of an order's first sort ahead of time: so many links of it.
   * @returns whether there is more to do
   */
  prepare(key: SortKey, links: number): boolean {
    const order = this.#orderFor(key);
    order.settle(links);
    return order.hasPending;
  }

  /** What a query finds now. */
  select(query: ListQuery, now: Instant): ListSelection {
    this.#advanceTo(now);
    this.#applyFilter(query.filter);
    const counts = this.#countViews();
    return {
      slots: this.#collect(query.view, query.sort, counts[query.view]),
      counts,
      figures: (this.#figures ??= this.#sumUp()),
    };
  }

  /** How many links are in a view now, whatever the filter. */
  count(view: ListView, now: Instant): number {
    this.#advanceTo(now);
    const { views } = this.#columns;
    const bit = viewBit(view);
    let links = 0;
    for (let slot = 0; slot < this.#links.length; slot += 1) {
      if (((views[slot] ?? 0) & bit) !== 0) links += 1;
    }
    return links;
  }

  #insert(link: ListedLink): void {
    const slot = this.#free.pop() ?? this.#links.length;
    if (slot >= this.#columns.capacity) {
      this.#columns.reserve(Math.max(INITIAL_CAPACITY, this.#columns.capacity * 2));
    }
    this.#slotOf.set(link.id, slot);
    this.#write(slot, link, undefined);
    for (const order of this.#orders.values()) order.add(slot);
    this.#edition += 1;
  }

  #replace(slot: number, known: ListedLink, link: ListedLink): void {
    const affected = [...this.#orders].filter(([key]) => isOrderAffected(key, known, link));
    for (const [, order] of affected) order.remove(slot);
    this.#write(slot, link, known);
    for (const [, order] of affected) order.add(slot);
    this.#edition += 1;
  }

  #write(slot: number, link: ListedLink, known: ListedLink | undefined): void {
    this.#links[slot] = link;
    this.#columns.write(slot, link);
    this.#columns.turn(slot, standingAt(link, this.#now), viewBitsOf(link, this.#now));
    if (known === undefined || !isTextSame(link, known)) {
      this.#haystack[slot] = foldText(`${link.title}\n${link.slug}\n${link.references}`);
    }
    this.#nextTurn = Math.min(this.#nextTurn, nextTurnOf(link, this.#now));
  }

  /** Time passes: links expire, invoices grow old. */
  #advanceTo(now: Instant): void {
    const isBack = now < this.#now;
    const hasTurned = now >= this.#nextTurn;
    this.#now = now;
    if (!isBack && !hasTurned) return;
    this.#nextTurn = Number.POSITIVE_INFINITY;
    for (const [slot, link] of this.#links.entries()) {
      if (link === undefined) continue;
      this.#columns.turn(slot, standingAt(link, now), viewBitsOf(link, now));
      this.#nextTurn = Math.min(this.#nextTurn, nextTurnOf(link, now));
    }
    this.#edition += 1;
  }

  #applyFilter(filter: ListFilter): void {
    const fixedPart = fixedPartOf(filter);
    const words = searchWords(filter.text);
    const last = this.#pass?.edition === this.#edition ? this.#pass : null;
    const isSameButText = last?.fixedPart === fixedPart;
    if (isSameButText && last.words.join(' ') === words.join(' ')) return;
    // A word that was typed on can only lose links: those that have gone stay gone.
    const isNarrower =
      isSameButText && last.words.every((old) => words.some((word) => word.includes(old)));
    if (!isNarrower) this.#applyFixedPart(filter);
    this.#applyWords(words);
    this.#pass = { fixedPart, words, edition: this.#edition };
    this.#figures = null;
  }

  #applyFixedPart(filter: ListFilter): void {
    const { created, amount, mode, views } = this.#columns;
    const count = this.#links.length;
    if (this.#passes.length < count) this.#passes = new Uint8Array(this.#columns.capacity);
    const passes = this.#passes;
    const { createdFrom, createdBefore, minAmount, maxAmount } = filter;
    let modes = 0;
    for (const wanted of filter.modes) modes |= modeBit(wanted);
    for (let slot = 0; slot < count; slot += 1) {
      // Comparisons are written so that a missing number (NaN) fails them.
      const isIn =
        views[slot] !== 0 &&
        (modes === 0 || ((mode[slot] ?? 0) & modes) !== 0) &&
        (createdFrom === null || (created[slot] ?? 0) >= createdFrom) &&
        (createdBefore === null || (created[slot] ?? 0) < createdBefore) &&
        (minAmount === null || (amount[slot] ?? 0) >= minAmount) &&
        (maxAmount === null || (amount[slot] ?? 0) <= maxAmount);
      passes[slot] = isIn ? 1 : 0;
    }
  }

  #applyWords(words: readonly string[]): void {
    if (words.length === 0) return;
    const passes = this.#passes;
    const count = this.#links.length;
    for (let slot = 0; slot < count; slot += 1) {
      if (passes[slot] === 0) continue;
      const hay = this.#haystack[slot] ?? '';
      for (const word of words) {
        if (hay.includes(word)) continue;
        passes[slot] = 0;
        break;
      }
    }
  }

  #countViews(): Record<ListView, number> {
    const { views } = this.#columns;
    const passes = this.#passes;
    const count = this.#links.length;
    const histogram = new Uint32Array(256);
    for (let slot = 0; slot < count; slot += 1) {
      if (passes[slot] === 1) histogram[views[slot] ?? 0] = (histogram[views[slot] ?? 0] ?? 0) + 1;
    }
    const counts = Object.fromEntries(LIST_VIEWS.map((view) => [view, 0])) as Record<
      ListView,
      number
    >;
    for (const [bits, links] of histogram.entries()) {
      if (links === 0) continue;
      for (const view of LIST_VIEWS) if ((bits & viewBit(view)) !== 0) counts[view] += links;
    }
    return counts;
  }

  #collect(view: ListView, sort: ListSort, count: number): Uint32Array {
    const { views } = this.#columns;
    const passes = this.#passes;
    const bit = viewBit(view);
    return this.#orderFor(sort.key).collect(
      sort.isDescending,
      count,
      (slot) => passes[slot] === 1 && ((views[slot] ?? 0) & bit) !== 0,
    );
  }

  #sumUp(): FilterFigures {
    const sums: { -readonly [Key in keyof ListFigures]: number } = { ...NO_FIGURES };
    const { amount, collected, sold, standing, closes } = this.#columns;
    const soon = this.#now + CLOSING_SOON_MS;
    const passes = this.#passes;
    const count = this.#links.length;
    for (let slot = 0; slot < count; slot += 1) {
      if (passes[slot] !== 1) continue;
      const sum = collected[slot] ?? Number.NaN;
      const price = amount[slot] ?? Number.NaN;
      sums.payments += sold[slot] ?? 0;
      if (sum === sum) sums.collected += sum;
      else sums.unreadable += 1;
      // A deadline that is not known compares as false.
      const isClosing = (closes[slot] ?? Number.NaN) <= soon;
      switch (standing[slot]) {
        case STANDING_BYTES.active:
        case STANDING_BYTES.selling:
          if (isClosing) sums.closingSoon += 1;
          break;
        case STANDING_BYTES.awaiting:
          if (isClosing) sums.closingSoon += 1;
          sums.awaiting += 1;
          if (price === price) sums.awaitingAmount += price;
          break;
        case STANDING_BYTES.running_low:
          sums.runningLow += 1;
          sums.runningLowLeft += leftOf(this.#links[slot]);
          break;
        default:
      }
    }
    const counted = passes.slice();
    return { ...sums, includes: (id) => counted[this.#slotOf.get(id) ?? -1] === 1 };
  }

  #orderFor(key: SortKey): SortedOrder {
    const known = this.#orders.get(key);
    if (known) return known;
    const ordering = orderingOf(key, this.#columns, this.#links, this.#collator);
    const order = new SortedOrder(ordering, this.#columns.capacity);
    for (const slot of this.#slotOf.values()) order.add(slot);
    this.#orders.set(key, order);
    return order;
  }
}

function leftOf(link: ListedLink | undefined): number {
  return link === undefined || link.quota === null ? 0 : Math.max(0, link.quota - link.sold);
}

function isOrderAffected(key: SortKey, known: ListedLink, link: ListedLink): boolean {
  if (known.createdAt !== link.createdAt) return true;
  switch (key) {
    case 'created':
      return false;
    case 'title':
      return known.title !== link.title;
    case 'amount':
      return known.amount !== link.amount;
    case 'collected':
      return known.collected !== link.collected;
    case 'sold':
      return known.sold !== link.sold;
    case 'closes':
      return known.closesAt !== link.closesAt;
  }
}

/**
 * A row of the list knows neither deadline nor bank references; they hold on while nothing has
 * moved. Answers to a write leave out what was collected.
 */
function completed(link: ListedLink, known: ListedLink): ListedLink {
  const isUnmoved =
    link.updatedAt === known.updatedAt && link.sold === known.sold && link.status === known.status;
  const isRow = link.closesAt === undefined;
  const hasCollected = link.collected !== null || link.sold !== known.sold;
  if (hasCollected && !(isRow && isUnmoved)) return link;
  return {
    ...link,
    collected: hasCollected ? link.collected : known.collected,
    closesAt: isRow && isUnmoved ? known.closesAt : link.closesAt,
    references: isRow && isUnmoved ? known.references : link.references,
  };
}

function isSameGivenBack(one: GivenBack, other: GivenBack): boolean {
  return one.count === other.count && one.amount === other.amount && one.at === other.at;
}

function isTextSame(link: ListedLink, known: ListedLink): boolean {
  return (
    link.title === known.title && link.slug === known.slug && link.references === known.references
  );
}

function isSame(link: ListedLink, known: ListedLink): boolean {
  return (
    isTextSame(link, known) &&
    link.address === known.address &&
    link.logo === known.logo &&
    link.mode === known.mode &&
    link.status === known.status &&
    link.standing === known.standing &&
    link.amount === known.amount &&
    link.collected === known.collected &&
    link.quota === known.quota &&
    link.sold === known.sold &&
    link.createdAt === known.createdAt &&
    link.updatedAt === known.updatedAt &&
    link.closesAt === known.closesAt &&
    link.givenBack === known.givenBack
  );
}
