/** True when the full figures are wanted, however long they take. */
export const isSoak = process.env['SOAK'] === '1';

/** For tests that take as long as their figure is high; milliseconds. */
export const LONG_MS = isSoak ? 1_800_000 : 300_000;

/**
 * How often a property is tried: a twentieth of the figure that must hold, or all of it with `SOAK=1`.
 * @param figure what the product promises
 */
export function runsOf(figure: number): number {
  return isSoak ? figure : Math.ceil(figure / 20);
}

/**
 * A figure of time. It is always said, and held to its limit by `npm run soak` alone: beside other tests, or on a machine
 * that stalls, it tells how busy that machine is.
 * @param ms how long it took
 * @throws Error in the soak, when that is too long
 */
export function checkTime(what: string, ms: number, limitMs: number): void {
  process.stdout.write(`${what}: ${ms.toFixed(1)} ms\n`);
  if (isSoak && ms > limitMs) throw new Error(`${what}: ${ms.toFixed(1)} ms, not ${limitMs}`);
}

/** A seed for made-up input, printed so that `TEST_SEED` can bring a failure back. */
export function printedSeed(name: string): number {
  const given = process.env['TEST_SEED'];
  const seed = given === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(given);
  process.stdout.write(`${name}: TEST_SEED=${seed}\n`);
  return seed;
}
