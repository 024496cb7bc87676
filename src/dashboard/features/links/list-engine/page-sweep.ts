import { Coverage } from './coverage.ts';

/** One page of a list that is given newest first. */
export interface SweptPage<Item> {
  readonly items: readonly Item[];
  /** Items on all pages, when this one was read. */
  readonly total: number;
  /** Items a page, as the answer says: a server may give fewer than were asked for. */
  readonly perPage: number;
  /** Items of this page that could not be read. */
  readonly unreadable: number;
}

export interface SweepTask<Item> {
  readonly readPage: (page: number, perPage: number) => Promise<SweptPage<Item>>;
  readonly idOf: (item: Item) => string;
  /** Takes each page as it comes, in whatever order. */
  readonly onPage: (page: SweptPage<Item>) => void;
  /** A page that was read already, and the size that was asked for; null: begin with the first. */
  readonly first: { readonly page: SweptPage<Item>; readonly perPage: number } | null;
  readonly perPage: number;
  /** Pages under way at once. */
  readonly concurrency: number;
}

/** How often a sweep begins anew when links are deleted under it, before it takes what it has. */
const MAX_PASSES = 3;
/** No list, however odd its answers, is asked for more often than so many times the pages that it says that it has. */
const MAX_REQUESTS_A_PAGE = 4;
const SPARE_REQUESTS = 20;
/** So many answers in a row without a new item are the end of a pass, however many items the list says that it has. */
const MAX_BARREN = 20;

export interface Swept {
  /** The ids that the list holds. */
  readonly ids: ReadonlySet<string>;
  /** Items that the list says that it has, and did not give. */
  readonly missing: number;
}

/**
 * Reads every page of a list while it may be changing, without a gap.
 *
 * Links are added at the front, so positions counted from the END of the list stay what they were:
 * what has been read is kept as stretches of such positions, and whatever is not covered in the end
 * is read again. A deletion shifts them; it shows as a total that falls, as an unread id on the first
 * page, or as fewer ids than the total, and then everything is read again.
 * @throws whatever `readPage` throws
 */
export async function sweepPages<Item>(task: SweepTask<Item>): Promise<Swept> {
  const sweep = new PageSweep(task);
  await sweep.run();
  return sweep.result;
}

/** What was asked, in the order of asking, and in which pass. */
interface Request {
  readonly page: number;
  readonly perPage: number;
  readonly pass: number;
  readonly request: number;
}

class PageSweep<Item> {
  readonly #task: SweepTask<Item>;
  readonly #coverage = new Coverage();
  #seen = new Set<string>();
  #unreadable = 0;
  #total = 0;
  #perPage: number;
  /** Grows when a deletion was noticed: answers to older requests count no more. */
  #pass = 1;
  /** Requests and the answers' totals, in the order of their sending. */
  #requests = 0;
  #newestAnswered = 0;
  /** Answers in a row that held nothing new. */
  #barren = 0;

  constructor(task: SweepTask<Item>) {
    this.#task = task;
    this.#perPage = task.perPage;
  }

  get result(): Swept {
    return { ids: this.#seen, missing: Math.max(0, this.#total - this.#seen.size) };
  }

  async run(): Promise<void> {
    const { first } = this.#task;
    if (first === null) await this.#read(1, this.#perPage);
    else this.#take(first.page, { page: 1, perPage: first.perPage, pass: this.#pass, request: 0 });
    for (;;) {
      const requestsBefore = this.#requests;
      await this.#closeGaps();
      if (this.#pass >= MAX_PASSES || this.#isExhausted()) return;
      // A list that came in one answer cannot have moved meanwhile.
      const answers = this.#requests - requestsBefore;
      if (answers === 0 || (answers === 1 && this.#total <= this.#perPage)) return;
      await this.#checkHead();
      if (this.#coverage.gaps(this.#total).length === 0) return;
    }
  }

  async #closeGaps(): Promise<void> {
    const underWay = new Map<number, Promise<number>>();
    try {
      for (;;) {
        while (underWay.size < this.#task.concurrency) {
          const page = this.#isExhausted() ? null : this.#nextPage(underWay);
          if (page === null) break;
          underWay.set(
            page,
            this.#read(page, this.#perPage).then(() => page),
          );
        }
        if (underWay.size === 0) return;
        underWay.delete(await Promise.race(underWay.values()));
      }
    } finally {
      await Promise.allSettled(underWay.values());
    }
  }

  /** The newest page with something unread that nobody is reading. */
  #nextPage(underWay: ReadonlyMap<number, unknown>): number | null {
    const gaps = this.#coverage.gaps(this.#total);
    for (const gap of gaps.reverse()) {
      const first = Math.floor((this.#total - gap.end) / this.#perPage) + 1;
      const last = Math.floor((this.#total - gap.start - 1) / this.#perPage) + 1;
      for (let page = first; page <= last; page += 1) if (!underWay.has(page)) return page;
    }
    return null;
  }

  async #read(page: number, perPage: number): Promise<void> {
    this.#requests += 1;
    const asked = { page, perPage, pass: this.#pass, request: this.#requests };
    const answer = await this.#task.readPage(page, perPage);
    this.#task.onPage(answer);
    this.#take(answer, asked);
  }

  #take(answer: SweptPage<Item>, { page, perPage, pass, request }: Request): void {
    if (pass !== this.#pass) return;
    const size = pageSizeOf(answer, perPage);
    if (perPage === this.#perPage) this.#perPage = size;
    const isLater = request >= this.#newestAnswered;
    if (isLater && answer.total < this.#total) this.#beginAnew();
    if (isLater) this.#newestAnswered = request;
    this.#total = isLater ? answer.total : Math.max(this.#total, answer.total);
    this.#unreadable += answer.unreadable;
    const { size: seenBefore } = this.#seen;
    for (const item of answer.items) this.#seen.add(this.#task.idOf(item));
    this.#barren = this.#seen.size > seenBefore ? 0 : this.#barren + 1;
    const start = (page - 1) * size;
    const end = Math.min(answer.total, start + size);
    this.#coverage.add(answer.total - end, answer.total - start);
  }

  /** The front once more: has anything moved unnoticed? */
  async #checkHead(): Promise<void> {
    const { size } = this.#seen;
    const before = this.#total;
    const hasAll = size + this.#unreadable >= before;
    const pass = this.#pass;
    await this.#read(1, this.#perPage);
    if (pass !== this.#pass) return;
    const added = this.#seen.size - size;
    if (!hasAll || added !== this.#total - before) this.#beginAnew();
  }

  #isExhausted(): boolean {
    const pages = Math.ceil(this.#total / this.#perPage);
    return (
      this.#barren >= MAX_BARREN || this.#requests > pages * MAX_REQUESTS_A_PAGE + SPARE_REQUESTS
    );
  }

  #beginAnew(): void {
    this.#pass += 1;
    this.#coverage.clear();
    this.#seen = new Set();
    this.#unreadable = 0;
    this.#barren = 0;
  }
}

/** A server may give fewer a page than it was asked for, and says so; one that says less than it gives is wrong. */
function pageSizeOf(answer: SweptPage<unknown>, asked: number): number {
  const given = answer.items.length + answer.unreadable;
  return answer.perPage > 0 && answer.perPage < asked && given <= answer.perPage
    ? answer.perPage
    : asked;
}
