import type { Generation } from '../../contract/core/generation.ts';

/** What a single key, or two in a row, asks for. */
export type KeyCommand =
  | 'search'
  | 'new'
  | 'links'
  | 'insights'
  | 'settings'
  | 'copy'
  | 'edit'
  | 'share'
  | 'restock'
  | 'help';

/** What is done with the link whose page is open. */
export type LinkCommand = Extract<KeyCommand, 'copy' | 'edit' | 'share' | 'restock'>;

/** The single keys that do something where one is, in the order in which they are told. */
export function usefulKeys(place: {
  readonly generation: Generation | null;
  /** Links can be made. */
  readonly canCreate: boolean;
  /** The page of a link is open. */
  readonly isLinkPage: boolean;
}): { readonly everywhere: readonly KeyCommand[]; readonly onLink: readonly LinkCommand[] } {
  const isV2 = place.generation === 'v2';
  return {
    everywhere: [
      'search',
      ...(place.canCreate ? (['new'] as const) : []),
      'links',
      ...(isV2 ? (['insights'] as const) : []),
      'settings',
      'help',
    ],
    onLink: place.isLinkPage
      ? ['copy', 'edit', 'share', ...(isV2 ? (['restock'] as const) : [])]
      : [],
  };
}

/** What is shown of a command: the letters on the keys of a Latin keyboard, which stand in the same places on an Arabic one. */
export const KEYS_OF: Readonly<Record<KeyCommand, readonly string[]>> = {
  search: ['/'],
  new: ['N'],
  links: ['G', 'L'],
  insights: ['G', 'I'],
  settings: ['G', 'S'],
  copy: ['C'],
  edit: ['E'],
  share: ['S'],
  restock: ['R'],
  help: ['?'],
};

const AFTER_G: Readonly<Record<string, KeyCommand>> = {
  KeyL: 'links',
  KeyI: 'insights',
  KeyS: 'settings',
};
const ON_A_LINK: Readonly<Record<string, LinkCommand>> = {
  KeyC: 'copy',
  KeyE: 'edit',
  KeyS: 'share',
  KeyR: 'restock',
};
/** Where the question mark of each keyboard is; the Arabic one is another character. */
const QUESTION_MARKS = new Set(['?', '؟']);

/**
 * In: a pressed key by its place on the keyboard, whether G was pressed right before, and whether a link's page is open.
 * Out: what it asks for; `g` waits for a second key; null for nothing.
 */
export function commandOf(
  { code, key, shiftKey }: Pick<KeyboardEvent, 'code' | 'key' | 'shiftKey'>,
  isAfterG: boolean,
  isOnLink: boolean,
): KeyCommand | 'g' | null {
  if (QUESTION_MARKS.has(key) || (code === 'Slash' && shiftKey)) return 'help';
  if (key === '/') return 'search';
  if (shiftKey) return null;
  if (code === 'Slash') return 'search';
  if (isAfterG) return AFTER_G[code] ?? null;
  if (code === 'KeyG') return 'g';
  if (code === 'KeyN') return 'new';
  return isOnLink ? (ON_A_LINK[code] ?? null) : null;
}

/** Ctrl or ⌘ with the key that has a K on it. */
export function isPaletteKey({
  code,
  ctrlKey,
  metaKey,
  altKey,
  shiftKey,
}: Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>): boolean {
  return code === 'KeyK' && ctrlKey !== metaKey && !altKey && !shiftKey;
}
