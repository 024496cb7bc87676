import { CSV_COLUMNS, isCsvColumn, USUAL_COLUMNS, type CsvColumn } from './link-columns.ts';

const STORAGE_KEY = 'csv-columns';

/** The columns that were chosen last on this device; the usual ones before. */
export function readCsvChoice(): ReadonlySet<CsvColumn> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? 'null');
    const columns = Array.isArray(stored) ? stored.filter(isCsvColumn) : [];
    return new Set(columns.length > 0 ? columns : USUAL_COLUMNS);
  } catch {
    return new Set(USUAL_COLUMNS);
  }
}

/** Keeps the choice on this device, where storage is allowed. */
export function keepCsvChoice(chosen: ReadonlySet<CsvColumn>): void {
  try {
    const columns = CSV_COLUMNS.filter((column) => chosen.has(column));
    localStorage.setItem(STORAGE_KEY, JSON.stringify(columns));
  } catch {
    // Storage is switched off: the choice holds for this file.
  }
}
