/** In: class names, with `false`, `null` or `undefined` where one does not apply. Out: one string. */
export function classNames(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
