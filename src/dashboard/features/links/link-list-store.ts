import type { Instant } from '../../../contract/core/instant.ts';
import { unreadableProblem } from '../../api/api-problem.ts';
import { afterLongReads, beginLongRead } from '../../api/long-reads.ts';
import type { KeptList } from './kept-list.ts';
import { LinkIndex } from './list-engine/link-index.ts';
import type { TitleOrder } from './list-engine/slot-ordering.ts';
import type { Swept, SweptPage } from './list-engine/page-sweep.ts';
import type { GivenBack, ListedLink } from './listed-link.ts';

/** What the list needs of an API, and of the world. */
export interface LinkSource {
  readonly readPage: (
    page: number,
    perPage: number,
    signal: AbortSignal,
  ) => Promise<SweptPage<ListedLink>>;
  /** One link with its deadline and bank references. */
  readonly readLink: (id: string) => Promise<ListedLink>;
  /** Milliseconds to wait before another try after so many failures, or null to give up. */
  readonly retryDelay: (failures: number, failure: unknown) => number | null;
  /** What was kept on this device from before, in place of what cannot be read for this reason; null for nothing. */
  readonly readKept: (failure: unknown) => Promise<KeptList | null>;
  /** Resolves when what was published last is on screen. */
  readonly drawn: () => Promise<void>;
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  readonly now: () => Instant;
}

/** How far reading has come. */
export interface ListProgress {
  /** Grows whenever there is something new to show. */
  readonly edition: number;
  /**
   * `first`: nothing is there yet. `partial`: rows are there, more are coming. `complete`: all are
   * there. `stopped`: it did not work out; what is there stays.
   */
  readonly phase: 'first' | 'partial' | 'complete' | 'stopped';
  /** Pages are being read now, be it quietly. */
  readonly isReading: boolean;
  /** Links read so far, and how many there are, as the API says: not all of them need have come in the end. */
  readonly loaded: number;
  readonly total: number;
  /** The figures hold as of this instant; null before all were read once. */
  readonly asOf: Instant | null;
  /** Nothing was read yet: this is what was kept on this device. */
  readonly isKept: boolean;
  /** Why it stopped. */
  readonly problem: unknown;
}

/** One quick answer of rows for the screen; then pages as large as the API gives. */
const FIRST_PER_PAGE = 20;
const PER_PAGE = 100;
const CONCURRENCY = 6;
/** A list that is only looked through again must not slow down what the merchant is doing. */
const QUIET_CONCURRENCY = 2;
/** The screen is drawn anew at most so often while pages arrive, milliseconds. */
const PUBLISH_INTERVAL_MS = 250;
const LONGEST_INTERVAL_MS = 1_000;
/** Where drawing takes long it is done less often: this many times as much as it takes is left to everything else. */
const REST_FACTOR = 8;
/** What was read so recently is not read again on a visit, milliseconds. */
const FRESH_MS = 60_000;
const LINKS_AT_ONCE = 4;
/** Nobody looks at these: what the merchant does meanwhile comes first. */
const LATER_LINKS_AT_ONCE = 1;

/**
 * The links of one instance, kept in memory from the first visit on: reads all pages, looks them
 * through again in the background, takes in what was written. React subscribes to it.
 */
export class LinkListStore {
  readonly index: LinkIndex;
  readonly #source: LinkSource;
  readonly #listeners = new Set<() => void>();
  #progress: ListProgress = {
    edition: 0,
    phase: 'first',
    isReading: false,
    loaded: 0,
    total: 0,
    asOf: null,
    isKept: false,
    problem: null,
  };
  #locale: string;
  #reading: AbortController | null = null;
  /** Written while pages are being read: no answer from before may take it back. */
  readonly #touched = new Set<string>();
  #publishTimer: ReturnType<typeof setTimeout> | null = null;
  #publishedAt = 0;
  /** How long it took until what was published last was on screen, milliseconds. */
  #drawingMs = 0;
  #total = 0;
  #wantedLinks: readonly string[] = [];
  #wantedLater: readonly string[] = [];
  #linksUnderWay = new Set<string>();
  readonly #unreadableLinks = new Set<string>();
  /** Made elsewhere while somebody had hold of the rows: they are shown once he lets go. */
  readonly newcomers = new Set<string>();
  #isHeld: () => boolean = () => false;
  #asking: Promise<void> = Promise.resolve();

  /** In: where links come from, and the locale by which titles follow one another. */
  constructor(source: LinkSource, locale: string) {
    this.#source = source;
    this.#locale = locale;
    this.index = new LinkIndex(titleCollator(locale), source.now());
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getProgress = (): ListProgress => this.#progress;

  /** As far as is known all links come in two pages at most: what is read beside those does not hold them up. */
  get isShort(): boolean {
    return this.#total <= 2 * PER_PAGE;
  }

  /** Resolves when the pages after the first have been asked for, at once where none are missing. */
  get asked(): Promise<void> {
    return this.#asking;
  }

  /** In: whether somebody has hold of the rows now, asked whenever a new link comes. */
  holdNewcomers(isHeld: () => boolean): void {
    this.#isHeld = isHeld;
  }

  /** Nothing is held back any more. */
  admitNewcomers(): void {
    if (this.newcomers.size === 0) return;
    this.newcomers.clear();
    this.#publishNow();
  }

  /** Begins reading, unless it is under way or what is there is fresh. */
  visit(): void {
    const { asOf, phase } = this.#progress;
    const isFresh = asOf !== null && this.#source.now() - asOf < FRESH_MS;
    if (this.#reading !== null || (isFresh && phase === 'complete')) return;
    void this.#read();
  }

  /** Reads again although it was read or has failed. */
  reload(): void {
    this.stop();
    void this.#read();
  }

  /** Stops whatever is under way; what is there stays. */
  stop(): void {
    this.#reading?.abort();
    this.#reading = null;
    this.#wantedLinks = [];
    this.#wantedLater = [];
    if (this.#publishTimer !== null) clearTimeout(this.#publishTimer);
    this.#publishTimer = null;
  }

  /** Takes in a link that was just written or read. */
  put(link: ListedLink): void {
    this.#touched.add(link.id);
    this.#unreadableLinks.delete(link.id);
    const isNew = this.index.get(link.id) === undefined;
    this.#take(link);
    if (isNew) this.#total += 1;
    this.#publishNow();
  }

  /** Takes out a link that was deleted. */
  remove(id: string): void {
    this.#touched.add(id);
    if (this.index.get(id) === undefined) return;
    this.index.remove(id);
    this.#total = Math.max(0, this.#total - 1);
    this.#publishNow();
  }

  /** Money went back of late of these links, by their ids. */
  setGivenBack(givenBack: ReadonlyMap<string, GivenBack>): void {
    // The payments are read page by page, and most of them tell the same again.
    if (this.index.setGivenBack(givenBack)) this.#publishNow();
  }

  /** The setting that deadlines follow has changed. */
  forgetDeadlines(): void {
    this.index.forgetDeadlines();
    this.#unreadableLinks.clear();
    this.#publishNow();
  }

  /** Titles follow one another as in this locale from now on. */
  setLocale(locale: string): void {
    if (locale === this.#locale) return;
    this.#locale = locale;
    this.index.setCollator(titleCollator(locale));
  }

  /** The links whose deadlines are wanted now, the most wanted first; replaces what was wanted before. */
  wantDeadlines(ids: readonly string[]): void {
    this.#wantedLinks = ids;
    this.#readWantedLinksSoon();
  }

  /** Links off the screen whose deadlines are wanted too, once nobody waits for others. */
  wantDeadlinesLater(ids: readonly string[]): void {
    this.#wantedLater = ids;
    this.#readWantedLinksSoon();
  }

  async #read(): Promise<void> {
    const reading = new AbortController();
    const { signal } = reading;
    this.#reading = reading;
    this.#touched.clear();
    const { asOf, isKept, phase } = this.#progress;
    const isQuiet = asOf !== null && !isKept;
    const end = isQuiet ? null : beginLongRead();
    // What was kept says why until something better has come.
    if (isKept) this.#publish({ isReading: true });
    else {
      this.#publish({
        isReading: true,
        problem: null,
        phase: phase === 'complete' ? phase : this.#startPhase(),
      });
    }
    try {
      const first = isQuiet ? null : await this.#readPage(1, FIRST_PER_PAGE, signal);
      // Only now: the first answer of all tells how far this device's clock is off.
      const startedAt = this.#source.now();
      if (first !== null) this.#takePage(first, signal);
      const { ids, missing } = isWhole(first)
        ? sweptOf(first)
        : await this.#readRest(first, isQuiet, signal);
      if (signal.aborted) return;
      const gone = [...this.index.ids()].filter((id) => !ids.has(id) && !this.#touched.has(id));
      for (const id of gone) this.index.remove(id);
      // Looking each link up is one task, drawing what all of them say another.
      if (first === null || !isWhole(first)) await this.#source.drawn();
      if (signal.aborted) return;
      // Nothing of what there is could be read, which is not the same as that there is nothing.
      if (this.index.size === 0 && missing > 0) throw unreadableProblem(200, null);
      this.#total = this.index.size + missing;
      this.#reading = null;
      this.#publish({ phase: 'complete', isReading: false, asOf: startedAt, isKept: false });
    } catch (problem) {
      const isNothingThere = this.index.size === 0 && !signal.aborted;
      const kept = isNothingThere ? await this.#source.readKept(problem) : null;
      if (signal.aborted) return;
      this.#reading = null;
      this.#publish({ phase: 'stopped', isReading: false, problem, ...this.#takeKept(kept) });
    } finally {
      end?.();
    }
  }

  #takeKept(kept: KeptList | null): Partial<ListProgress> {
    if (kept === null) return {};
    for (const link of kept.links) this.index.put(link);
    this.#total = kept.total;
    return { asOf: kept.asOf, isKept: true };
  }

  async #readRest(
    first: SweptPage<ListedLink> | null,
    isQuiet: boolean,
    signal: AbortSignal,
  ): Promise<Swept> {
    const ahead = new Map<number, Promise<SweptPage<ListedLink>>>();
    // When the first rows are on screen: they need nothing of it.
    this.#asking = this.#source.drawn().then(() => {
      const pages = first === null ? 0 : Math.min(CONCURRENCY, Math.ceil(first.total / PER_PAGE));
      for (let page = 1; page <= pages && !signal.aborted; page += 1) {
        const asked = this.#readPage(page, PER_PAGE, signal);
        // Whoever takes it learns what went wrong.
        asked.catch(() => undefined);
        ahead.set(page, asked);
      }
    });
    await this.#asking;
    // The pages that it begins with are under way meanwhile.
    const { sweepPages } = await import('./list-engine/page-sweep.ts');
    return sweepPages<ListedLink>({
      readPage: (page, perPage) => {
        const asked = ahead.get(page);
        ahead.delete(page);
        return asked !== undefined && perPage === PER_PAGE
          ? asked
          : this.#readPage(page, perPage, signal);
      },
      idOf: (link) => link.id,
      onPage: (page) => this.#takePage(page, signal),
      first: first === null ? null : { page: first, perPage: FIRST_PER_PAGE },
      perPage: PER_PAGE,
      concurrency: isQuiet ? QUIET_CONCURRENCY : CONCURRENCY,
    });
  }

  #startPhase(): ListProgress['phase'] {
    return this.index.size === 0 ? 'first' : 'partial';
  }

  async #readPage(
    page: number,
    perPage: number,
    signal: AbortSignal,
  ): Promise<SweptPage<ListedLink>> {
    for (let failures = 0; ; failures += 1) {
      try {
        return await this.#source.readPage(page, perPage, signal);
      } catch (failure) {
        const delay = signal.aborted ? null : this.#source.retryDelay(failures, failure);
        if (delay === null) throw failure;
        await this.#source.wait(delay, signal);
      }
    }
  }

  #takePage(page: SweptPage<ListedLink>, signal: AbortSignal): void {
    if (signal.aborted) return;
    const { phase } = this.#progress;
    const isFirst = phase === 'first' || phase === 'stopped';
    for (const link of page.items) if (!this.#touched.has(link.id)) this.#take(link);
    this.#total = Math.max(page.total, this.index.size);
    if (isFirst) this.#publish({ phase: 'partial', problem: null });
    else this.#publishSoon();
  }

  #take(link: ListedLink): void {
    // While all are read for the first time none of them is new.
    const isNew = this.#progress.asOf !== null && this.index.get(link.id) === undefined;
    if (isNew && this.#isHeld()) this.newcomers.add(link.id);
    this.index.put(link);
  }

  /** Links and payments come before what is added to them. */
  #readWantedLinksSoon(): void {
    void afterLongReads().then(() => this.#readWantedLinks());
  }

  #readWantedLinks(): void {
    this.#readSome(this.#wantedLinks, LINKS_AT_ONCE);
    this.#readSome(this.#wantedLater, LATER_LINKS_AT_ONCE);
  }

  /** Begins to read those of the links that nobody has read, until so many are under way. */
  #readSome(ids: readonly string[], atOnce: number): void {
    for (const id of ids) {
      if (this.#linksUnderWay.size >= atOnce) return;
      const isKnown = this.index.get(id)?.closesAt !== undefined;
      if (isKnown || this.#linksUnderWay.has(id) || this.#unreadableLinks.has(id)) continue;
      this.#linksUnderWay.add(id);
      void this.#readLink(id);
    }
  }

  async #readLink(id: string): Promise<void> {
    try {
      const link = await this.#source.readLink(id);
      if (this.index.get(id) !== undefined) this.index.put(link);
    } catch {
      // A deadline is an addition: the row stays as it is, and is not asked about again.
      this.#unreadableLinks.add(id);
    }
    this.#linksUnderWay.delete(id);
    this.#publishSoon();
    this.#readWantedLinks();
  }

  #publishSoon(): void {
    if (this.#publishTimer !== null) return;
    const interval = Math.min(LONGEST_INTERVAL_MS, this.#drawingMs * REST_FACTOR);
    const due = this.#publishedAt + Math.max(PUBLISH_INTERVAL_MS, interval);
    const publish = () => void this.#publishAndWatch();
    this.#publishTimer = setTimeout(publish, Math.max(0, due - this.#source.now()));
  }

  async #publishAndWatch(): Promise<void> {
    this.#publishNow();
    const publishedAt = this.#publishedAt;
    await this.#source.drawn();
    this.#drawingMs = this.#source.now() - publishedAt;
  }

  #publishNow(): void {
    this.#publish({});
  }

  #publish(change: Partial<ListProgress>): void {
    if (this.#publishTimer !== null) clearTimeout(this.#publishTimer);
    this.#publishTimer = null;
    this.#publishedAt = this.#source.now();
    this.#progress = {
      ...this.#progress,
      ...change,
      edition: this.#progress.edition + 1,
      loaded: this.index.size,
      total: Math.max(this.#total, this.index.size),
    };
    for (const listener of this.#listeners) listener();
  }
}

/** "Facture 9" stands before "Facture 10". Made when titles are first sorted: it takes as long as many rows. */
function titleCollator(locale: string): TitleOrder {
  let made: Intl.Collator | undefined;
  return {
    compare: (one, other) =>
      (made ??= new Intl.Collator(locale, { numeric: true })).compare(one, other),
  };
}

function isWhole(page: SweptPage<ListedLink> | null): page is SweptPage<ListedLink> {
  return page !== null && page.items.length + page.unreadable >= page.total;
}

function sweptOf({ items, total }: SweptPage<ListedLink>): Swept {
  const ids = new Set(items.map(({ id }) => id));
  return { ids, missing: Math.max(0, total - ids.size) };
}
