/**
 * @typedef {object} Row
 * @property {string} name
 * @property {number} ours
 * @property {number | null} bare the same of the bare page; null where it has none
 * @property {string} unit
 * @property {number} [divide] both figures by this for printing; 1 where left out
 * @property {number} [atMost] the goal, in the unit printed
 * @property {number} [atMostRatio] the goal, as a multiple of the bare page
 */

/**
 * Prints one table: ours, the bare page's, their ratio, the goal and whether it is met.
 * @param {string} title
 * @param {readonly Row[]} rows
 */
export function printTable(title, rows) {
  const lines = rows.map((row) => cellsOf(row));
  const head = ['', 'dashboard', 'bare', 'ratio', 'goal', ''];
  const widths = head.map((name, column) =>
    Math.max(name.length, ...lines.map((cells) => cells[column]?.length ?? 0)),
  );
  console.log(`\n${title}`);
  for (const cells of [head, ...lines]) {
    console.log(
      cells
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    );
  }
}

/**
 * @param {Row} row
 * @returns {string[]}
 */
function cellsOf({ name, ours, bare, unit, divide = 1, atMost, atMostRatio }) {
  const ratio = bare === null || bare === 0 ? null : ours / bare;
  const figure = (/** @type {number} */ value) => `${digits(value / divide)} ${unit}`.trim();
  const goals = [
    ...(atMost === undefined ? [] : [`≤ ${atMost} ${unit}`.trim()]),
    ...(atMostRatio === undefined ? [] : [`≤ ${atMostRatio} × bare`]),
  ];
  const isMet =
    (atMost === undefined || ours / divide <= atMost) &&
    (atMostRatio === undefined || (ratio !== null && ratio <= atMostRatio));
  return [
    name,
    figure(ours),
    bare === null ? '' : figure(bare),
    ratio === null ? '' : ratio.toFixed(2),
    goals.join(', '),
    goals.length === 0 ? '' : isMet ? 'met' : 'MISSED',
  ];
}

/** @param {number} value */
function digits(value) {
  if (!Number.isFinite(value)) return '–';
  const places =
    Math.abs(value) >= 100 || Number.isInteger(value) ? 0 : Math.abs(value) < 1 ? 3 : 1;
  return value.toLocaleString('en', { maximumFractionDigits: places });
}
