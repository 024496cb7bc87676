import { isLanguage, type Language } from '../i18n/language.ts';

/** What an address below `/pay` shows. */
export type PayRoute =
  | { readonly kind: 'link'; readonly slug: string }
  | { readonly kind: 'result'; readonly slug: string; readonly orderNumber: string }
  /** Nothing in particular: where somebody goes who is done. */
  | { readonly kind: 'home' };

function decoded(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}

/** In: path and query of the address. What it cannot be read as is home. */
export function readPayRoute(path: string, search: string): PayRoute {
  const [base, segment = '', page, ...rest] = path.split('/').filter((part) => part !== '');
  const slug = decoded(segment);
  if (base !== 'pay' || slug === null || slug === '' || rest.length > 0) return { kind: 'home' };
  if (page === undefined) return { kind: 'link', slug };
  const orderNumber = new URLSearchParams(search).get('order') ?? '';
  return page === 'result' && /^[A-Za-z0-9]{1,40}$/.test(orderNumber)
    ? { kind: 'result', slug, orderNumber }
    : { kind: 'home' };
}

/** The language that the address asks for: the one that was paid in. */
export function languageAsked(search: string): Language | null {
  const asked = new URLSearchParams(search).get('lang');
  return isLanguage(asked) ? asked : null;
}

export const HOME_PATH = '/pay';

export function linkPath(slug: string): string {
  return `${HOME_PATH}/${encodeURIComponent(slug)}`;
}
