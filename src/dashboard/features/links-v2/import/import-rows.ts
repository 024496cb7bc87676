import { normalizeTypedAmount } from '../../../../contract/core/money.ts';
import type { RuleParams } from '../../../../contract/core/rule.ts';
import { parseLinkCreate, type LinkCreateInput } from '../../../../contract/v2/link-create.ts';
import { paramsOfRule, type RuleId } from '../../../../contract/v2/rule-messages.ts';
import { normalizeTypedInteger } from '../../../forms/integer-text.ts';
import { foldText } from '../../links/list-engine/fold-text.ts';
import type { LinkMode } from '../../links/listed-link.ts';
import { proposeSlug, slugWithSuffix } from '../slug-from-title.ts';
import { IMPORT_FIELDS, type ColumnMeaning, type ImportField } from './import-fields.ts';
import type { CsvRecord } from '../../links/csv/read-csv.ts';

/** A rule that a row breaks, and in which of its cells. */
export interface RowIssue {
  readonly field: ImportField | 'metadata';
  readonly rule: RuleId;
  readonly params: RuleParams;
  /** Where the file has the same address before; null where the rule is broken by this row alone. */
  readonly sameAsLine: number | null;
}

/** A row of the file as a link to be made; its slug is fixed here, long before anything is sent. */
export interface ImportRow {
  /** Where it stands in the file. */
  readonly line: number;
  readonly body: LinkCreateInput;
  readonly issues: readonly RowIssue[];
}

export interface ImportPlan {
  readonly instanceId: string;
  /** The names of the columns. */
  readonly head: readonly string[];
  readonly meanings: readonly ColumnMeaning[];
  /** What a row is that does not say it. */
  readonly usualMode: LinkMode;
}

const MODE_WORDS: Record<LinkMode, readonly string[]> = {
  reusable: ['reusable', 'produit', 'product', 'منتج'],
  one_shot: ['one_shot', 'one-shot', 'facture', 'invoice', 'فاتورة'],
  limited: ['limited', 'stock', 'stock limite', 'limited stock', 'كمية محدودة'],
  static: ['static', 'libre', 'montant libre', 'free amount', 'don', 'مبلغ حر'],
};

/** In: what a cell says of the mode. Out: the mode, or null for a word that is none. */
function readMode(text: string): LinkMode | null {
  const folded = foldText(text);
  const modes = Object.entries(MODE_WORDS) as [LinkMode, readonly string[]][];
  return modes.find(([, words]) => words.some((word) => foldText(word) === folded))?.[0] ?? null;
}

/** A short name for a text: the same text has the same one in every run (FNV-1a). */
function nameOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const letter of text) {
    hash ^= letter.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return hash.toString(36).padStart(7, '0').slice(-5);
}

/**
 * The slug of a row that has none: from its title, with an ending that follows from the whole row. The same file read again
 * gives the same slugs, and nothing is made twice.
 */
function fixedSlug(title: string, row: string, occurrence: number): string {
  const ending = nameOf(`${row}\n${occurrence}`);
  const base = proposeSlug(title);
  return base === '' ? `lien-${ending}` : slugWithSuffix(base, ending);
}

function bodyOf(
  plan: ImportPlan,
  record: CsvRecord,
  occurrence: number,
): { body: LinkCreateInput; isModeKnown: boolean } {
  const found = new Map<ImportField, string>();
  const metadata: Record<string, string> = {};
  for (const [column, meaning] of plan.meanings.entries()) {
    const cell = (record.cells[column] ?? '').trim();
    if (meaning === 'ignore' || cell === '') continue;
    if (meaning === 'metadata') metadata[plan.head[column]?.trim() ?? ''] = cell;
    else if (!found.has(meaning)) found.set(meaning, cell);
  }
  const text = (field: ImportField) => found.get(field) ?? '';
  const title = text('title');
  const modeText = text('mode');
  const quota = normalizeTypedInteger(text('max_payments'));
  const said = modeText === '' ? null : readMode(modeText);
  // A row with a quantity and no word for it is a stock.
  const mode = said ?? (quota !== '' && modeText === '' ? 'limited' : plan.usualMode);
  const slug = text('slug');
  const body: LinkCreateInput = {
    mytpe_pay_id: plan.instanceId,
    title,
    details: text('details') === '' ? title : text('details'),
    slug: slug === '' ? fixedSlug(title, record.cells.join('\t'), occurrence) : slug,
    type: mode === 'static' ? 'static' : 'dynamic',
  };
  if (mode !== 'static') {
    body.payment_mode = mode;
    body.amount = normalizeTypedAmount(text('amount')) ?? text('amount');
  }
  if (mode === 'limited') body.max_payments = quota;
  const timeout = normalizeTypedInteger(text('inactivity_timeout_minutes'));
  if ((mode === 'limited' || mode === 'one_shot') && timeout !== '') {
    body.inactivity_timeout_minutes = timeout;
  }
  const udfs: Record<string, { value: string }> = {};
  for (const field of IMPORT_FIELDS) {
    if (field.startsWith('udf') && text(field) !== '') udfs[field] = { value: text(field) };
  }
  if (Object.keys(udfs).length > 0) body.udfs = udfs;
  if (Object.keys(metadata).length > 0) body.metadata = metadata;
  return { body, isModeKnown: modeText === '' || said !== null };
}

function fieldOf(path: readonly string[]): RowIssue['field'] {
  const [name = '', key = ''] = path;
  if (name === 'type' || name === 'payment_mode') return 'mode';
  const wanted = name === 'udfs' ? key : name;
  return IMPORT_FIELDS.find((field) => field === wanted) ?? 'metadata';
}

/** The rows of a file as links, each judged by the contract before anything is sent. */
export function toImportRows(plan: ImportPlan, records: readonly CsvRecord[]): ImportRow[] {
  const occurrences = new Map<string, number>();
  const lineOfSlug = new Map<string, number>();
  return records.map((record) => {
    const key = record.cells.join('\t');
    const occurrence = (occurrences.get(key) ?? 0) + 1;
    occurrences.set(key, occurrence);
    const { body, isModeKnown } = bodyOf(plan, record, occurrence);
    const parsed = parseLinkCreate(body);
    const issues: RowIssue[] = parsed.ok
      ? []
      : parsed.issues.map(({ path, rule, params }) => ({
          field: fieldOf(path),
          rule,
          params,
          sameAsLine: null,
        }));
    if (!isModeKnown) issues.push(issueOf('mode', 'payment_mode.unknown'));
    const sameAsLine = lineOfSlug.get(body.slug);
    if (sameAsLine === undefined) lineOfSlug.set(body.slug, record.line);
    else issues.push({ ...issueOf('slug', 'slug.taken'), sameAsLine });
    return { line: record.line, body, issues };
  });
}

function issueOf(field: ImportField, rule: RuleId): RowIssue {
  return { field, rule, params: paramsOfRule(rule), sameAsLine: null };
}
