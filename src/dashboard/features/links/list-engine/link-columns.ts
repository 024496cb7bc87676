import { LINK_MODES, type LinkStanding, type ListedLink } from '../listed-link.ts';

/** A number that is not there: it compares as false with everything. */
const MISSING = Number.NaN;

export const STANDING_BYTES: Record<LinkStanding, number> = {
  active: 1,
  awaiting: 2,
  paid: 3,
  selling: 4,
  running_low: 5,
  sold_out: 6,
  paused: 7,
  expired: 8,
  unknown: 9,
};

/** What filters and sorts look at, one typed column a property: a pass over them costs a fraction of one over objects. */
export class LinkColumns {
  created = new Float64Array(0);
  amount = new Float64Array(0);
  collected = new Float64Array(0);
  sold = new Float64Array(0);
  closes = new Float64Array(0);
  /** A bit a mode; 0 for modes that are new to us. */
  mode = new Uint8Array(0);
  /** A bit a view; 0 for a slot that is free. */
  views = new Uint8Array(0);
  standing = new Uint8Array(0);

  get capacity(): number {
    return this.views.length;
  }

  /** Makes room for so many slots; what is there stays. */
  reserve(capacity: number): void {
    if (capacity <= this.capacity) return;
    this.created = grown(this.created, new Float64Array(capacity));
    this.amount = grown(this.amount, new Float64Array(capacity));
    this.collected = grown(this.collected, new Float64Array(capacity));
    this.sold = grown(this.sold, new Float64Array(capacity));
    this.closes = grown(this.closes, new Float64Array(capacity));
    this.mode = grown(this.mode, new Uint8Array(capacity));
    this.views = grown(this.views, new Uint8Array(capacity));
    this.standing = grown(this.standing, new Uint8Array(capacity));
  }

  write(slot: number, link: ListedLink): void {
    this.created[slot] = link.createdAt ?? MISSING;
    this.amount[slot] = link.amount ?? MISSING;
    this.collected[slot] = link.collected ?? MISSING;
    this.sold[slot] = link.sold;
    this.closes[slot] = link.closesAt ?? MISSING;
    this.mode[slot] = modeBit(link.mode);
  }

  /** What time alone can change. */
  turn(slot: number, standing: LinkStanding, views: number): void {
    this.standing[slot] = STANDING_BYTES[standing];
    this.views[slot] = views;
  }

  clear(slot: number): void {
    this.views[slot] = 0;
  }
}

function grown<Column extends Float64Array | Uint8Array>(old: Column, column: Column): Column {
  column.set(old);
  return column;
}

export function modeBit(mode: string): number {
  const index = (LINK_MODES as readonly string[]).indexOf(mode);
  return index === -1 ? 0 : 1 << index;
}
