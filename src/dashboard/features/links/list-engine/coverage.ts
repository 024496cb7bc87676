/** A stretch of positions, the end not included. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Which positions of a list have been read, as separate stretches in order. */
export class Coverage {
  #stretches: Stretch[] = [];

  add(start: number, end: number): void {
    if (end <= start) return;
    const merged = { start, end };
    const apart = this.#stretches.filter((known) => {
      if (known.end < merged.start || known.start > merged.end) return true;
      merged.start = Math.min(merged.start, known.start);
      merged.end = Math.max(merged.end, known.end);
      return false;
    });
    this.#stretches = [...apart, merged].sort((a, b) => a.start - b.start);
  }

  clear(): void {
    this.#stretches = [];
  }

  /** What has not been read of the positions from 0 to a length. */
  gaps(length: number): Stretch[] {
    const gaps: Stretch[] = [];
    let start = 0;
    for (const known of this.#stretches) {
      if (known.start >= length) break;
      if (known.start > start) gaps.push({ start, end: known.start });
      start = Math.max(start, known.end);
    }
    if (start < length) gaps.push({ start, end: length });
    return gaps;
  }
}
