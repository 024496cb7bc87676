import * as z from 'zod/mini';
import { fileOfDataUrl, type PickedLogo } from './picked-logo.ts';

export type LogoValue =
  | { readonly kind: 'none' }
  /** The link has one already, and it stays. */
  | { readonly kind: 'kept'; readonly url: string }
  | { readonly kind: 'picked'; readonly logo: PickedLogo };

/** A form that has a logo. */
export interface WithLogo {
  logo: LogoValue;
}

const text = z.catch(z.string(), '');

/** A picked logo as a draft holds it; null for any other. */
export const storedLogoSchema = z.catch(
  z.nullable(z.object({ name: text, url: text, width: z.number(), height: z.number() })),
  null,
);
type StoredLogo = z.output<typeof storedLogoSchema>;

export function storeLogo(logo: LogoValue): StoredLogo {
  if (logo.kind !== 'picked') return null;
  const { file, url, width, height } = logo.logo;
  return { name: file.name, url, width, height };
}

export function restoreLogo(stored: StoredLogo): LogoValue {
  const file = stored && fileOfDataUrl(stored.url, stored.name);
  if (!stored || !file) return { kind: 'none' };
  const { url, width, height } = stored;
  return { kind: 'picked', logo: { file, url, width, height } };
}

/** Tells two pictures apart without their bytes. */
export function logoPrint(logo: LogoValue): unknown {
  return logo.kind === 'picked' ? [logo.logo.file.name, logo.logo.file.size] : logo.kind;
}
