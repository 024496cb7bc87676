/**
 * Form fields with bracketed names (`udfs[udf1][value]`) to and from nested objects, the way PHP servers read them.
 * Objects made here have no prototype, so that a hostile name can reach nothing.
 */
export type FormTree<F = never> = { [key: string]: FormNode<F> };
export type FormNode<F = never> = string | F | FormTree<F>;
export type FormEntry<F = never> = readonly [name: string, value: string | F];

export type BracketKeyDefect = 'forbidden' | 'tooDeep' | 'tooMany';
export type DecodedForm<F> =
  { ok: true; tree: FormTree<F> } | { ok: false; name: string; defect: BracketKeyDefect };

const MAX_DEPTH = 4;
/** A thousand invited payers with e-mail and phone (ext), fifty metadata and all the other fields. */
const MAX_ENTRIES = 2_500;
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** True for names that must never become a key of an object built from input. */
export function isForbiddenKey(key: string): boolean {
  return FORBIDDEN.has(key);
}

function toSegments(name: string): string[] {
  const open = name.indexOf('[');
  if (open <= 0 || !name.endsWith(']')) return [name];
  const segments = name.slice(open + 1, -1).split('][');
  const isWellFormed = segments.every((part) => part !== '' && !/[[\]]/.test(part));
  return isWellFormed ? [name.slice(0, open), ...segments] : [name];
}

function isTree<F>(
  node: FormNode<F> | undefined,
  isFile: (node: unknown) => node is F,
): node is FormTree<F> {
  return typeof node === 'object' && node !== null && !isFile(node);
}

/**
 * Builds the nested object of a form. A later field wins over an earlier one of the same name, as in PHP.
 * @param isFile tells an uploaded file from a nested object
 */
export function decodeBracketKeys<F = never>(
  entries: Iterable<FormEntry<F>>,
  isFile: (node: unknown) => node is F = (_node): _node is F => false,
): DecodedForm<F> {
  const tree = Object.create(null) as FormTree<F>;
  let count = 0;
  for (const [name, value] of entries) {
    count += 1;
    if (count > MAX_ENTRIES) return { ok: false, name, defect: 'tooMany' };
    const segments = toSegments(name);
    if (segments.length > MAX_DEPTH) return { ok: false, name, defect: 'tooDeep' };
    if (segments.some(isForbiddenKey)) return { ok: false, name, defect: 'forbidden' };
    let node = tree;
    for (const segment of segments.slice(0, -1)) {
      const next = node[segment];
      if (isTree(next, isFile)) node = next;
      else node = node[segment] = Object.create(null) as FormTree<F>;
    }
    node[segments.at(-1) ?? name] = value;
  }
  return { ok: true, tree };
}

export type EncodableNode<F> =
  string | number | boolean | null | undefined | F | { readonly [key: string]: EncodableNode<F> };

/**
 * Flattens an object into form fields. `undefined` is left out, `null` and an empty object are an empty value
 * (which clears: Update Pay Link, "Set udfs to empty to clear").
 */
export function encodeBracketKeys<F = never>(
  tree: { readonly [key: string]: EncodableNode<F> },
  isFile: (node: unknown) => node is F = (_node): _node is F => false,
): FormEntry<F>[] {
  const entries: FormEntry<F>[] = [];
  const visit = (name: string, node: EncodableNode<F>): void => {
    if (node === undefined) return;
    if (node === null) entries.push([name, '']);
    else if (isFile(node)) entries.push([name, node]);
    else if (typeof node === 'object') {
      const children = Object.entries(node);
      if (children.length === 0) entries.push([name, '']);
      for (const [key, child] of children) visit(`${name}[${key}]`, child);
    } else entries.push([name, String(node)]);
  };
  for (const [key, node] of Object.entries(tree)) visit(key, node);
  return entries;
}

/** A body as a set of fields; anything else, an array too, is an empty one. */
export function asFields(input: unknown): Readonly<Record<string, unknown>> {
  return typeof input === 'object' && input !== null && !Array.isArray(input)
    ? (input as Readonly<Record<string, unknown>>)
    : {};
}
