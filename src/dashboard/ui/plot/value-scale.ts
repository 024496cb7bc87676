/** A scale from nothing to a round figure, and the figures on the way that get a line. */
export interface ValueScale {
  readonly top: number;
  /** Rising, without nothing itself. */
  readonly ticks: readonly number[];
}

const ROUND_STEPS = [1, 2, 2.5, 5, 10];

/**
 * The scale of a plot that begins at nothing: two to four steps of a round size.
 * @param highest the largest value that is drawn; nothing and less draw an empty plot
 * @param smallestStep counts of whole things have no line between two of them
 */
export function valueScale(highest: number, smallestStep = 1): ValueScale {
  const top = Number.isFinite(highest) && highest > 0 ? highest : smallestStep;
  const rough = Math.max(smallestStep, top / 4);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step =
    ROUND_STEPS.map((factor) => factor * power).find(
      (size) => size >= rough && size % smallestStep === 0,
    ) ?? 10 * power;
  const count = Math.max(1, Math.ceil(top / step));
  return {
    top: count * step,
    ticks: Array.from({ length: count }, (_tick, index) => (index + 1) * step),
  };
}

/**
 * Which of so many places along an axis get words, so that they do not run into each other:
 * the first, the last, and some evenly between.
 * @param places how many there are
 * @param most how many words there is room for, two at least
 */
export function labelledPlaces(places: number, most: number): readonly number[] {
  if (places <= 0) return [];
  if (places <= most) return Array.from({ length: places }, (_place, index) => index);
  const gaps = Math.max(1, most - 1);
  return Array.from({ length: gaps + 1 }, (_place, index) =>
    Math.round((index * (places - 1)) / gaps),
  );
}
