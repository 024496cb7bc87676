import { foldText } from '../../links/list-engine/fold-text.ts';

/** What a column of the file may mean: a field of Create Pay Link, by which a row becomes a link. */
export const IMPORT_FIELDS = [
  'title',
  'details',
  'amount',
  'mode',
  'max_payments',
  'slug',
  'inactivity_timeout_minutes',
  'udf1',
  'udf2',
  'udf3',
  'udf4',
  'udf5',
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** `metadata`: kept with the link under the column's name; `ignore`: left out. */
export type ColumnMeaning = ImportField | 'metadata' | 'ignore';

export function isColumnMeaning(meaning: unknown): meaning is ColumnMeaning {
  return (
    meaning === 'metadata' ||
    meaning === 'ignore' ||
    (IMPORT_FIELDS as readonly unknown[]).includes(meaning)
  );
}

/** What merchants call their columns, in the three languages, folded; the product's own file among them. */
const HEADS: Record<ImportField, readonly string[]> = {
  title: [
    'titre',
    'title',
    'nom',
    'name',
    'produit',
    'product',
    'libelle',
    'العنوان',
    'الاسم',
    'المنتج',
  ],
  details: ['details', 'detail', 'description', 'التفاصيل', 'الوصف'],
  amount: [
    'montant',
    'montant (da)',
    'montant (dzd)',
    'prix',
    'amount',
    'amount (dzd)',
    'price',
    'total',
    'المبلغ',
    'المبلغ (د.ج)',
    'المبلغ (دج)',
    'السعر',
  ],
  mode: ['mode', 'type', 'payment_mode', 'النوع'],
  max_payments: [
    'stock',
    'stock total',
    'total stock',
    'quantite',
    'quantity',
    'max_payments',
    'الكمية',
    'الكمية الاجمالية',
  ],
  slug: [
    'slug',
    'adresse',
    'adresse courte',
    'short address',
    'address',
    'عنوان الويب',
    'العنوان المختصر',
  ],
  inactivity_timeout_minutes: [
    'inactivity_timeout_minutes',
    'delai',
    'delai (minutes)',
    'timeout',
    'المهلة',
  ],
  udf1: [
    'udf1',
    'reference',
    'facture',
    'n° facture',
    'numero de facture',
    'invoice',
    'المرجع',
    'رقم الفاتورة',
  ],
  udf2: ['udf2'],
  udf3: ['udf3'],
  udf4: ['udf4'],
  udf5: ['udf5'],
};

/** What the columns of a head most likely mean; each field is found once, the first column that fits. */
export function guessMeanings(head: readonly string[]): ColumnMeaning[] {
  const taken = new Set<ImportField>();
  return head.map((name) => {
    const folded = foldText(name.trim());
    const field = IMPORT_FIELDS.find(
      (each) => !taken.has(each) && HEADS[each].some((known) => foldText(known) === folded),
    );
    if (field === undefined) return 'ignore';
    taken.add(field);
    return field;
  });
}

const STORAGE_KEY = 'import-columns';
/** The oldest give way. */
const MAX_KEPT = 20;

type Kept = readonly (readonly [head: string, meanings: readonly ColumnMeaning[]])[];

function keyOf(head: readonly string[]): string {
  return head.map((name) => foldText(name.trim())).join('\t');
}

function readKept(): Kept {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '[]');
    if (!Array.isArray(stored)) return [];
    return stored.filter(
      (entry): entry is Kept[number] =>
        Array.isArray(entry) &&
        typeof entry[0] === 'string' &&
        Array.isArray(entry[1]) &&
        entry[1].every(isColumnMeaning),
    );
  } catch {
    return [];
  }
}

/** What the columns mean: as chosen for a file with this very head before, else by their names. */
export function meaningsOf(head: readonly string[]): ColumnMeaning[] {
  const kept = readKept().find(([key]) => key === keyOf(head))?.[1];
  return kept?.length === head.length ? [...kept] : guessMeanings(head);
}

/** Keeps the choice for the next file with this head on this device, where storage is allowed. */
export function keepMeanings(head: readonly string[], meanings: readonly ColumnMeaning[]): void {
  const others = readKept().filter(([key]) => key !== keyOf(head));
  try {
    localStorage.setItem(
      STORAGE_KEY,
      JSON.stringify([...others, [keyOf(head), meanings]].slice(-MAX_KEPT)),
    );
  } catch {
    // Storage is switched off: the choice holds for this file.
  }
}
