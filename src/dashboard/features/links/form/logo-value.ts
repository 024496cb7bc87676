import { readFields } from '../../../../contract/core/plain-readers.ts';
import { readTyped } from '../../../forms/stored-fields.ts';
import { fileOfDataUrl } from './logo-file.ts';
import type { PickedLogo } from './picked-logo.ts';

export type LogoValue =
  | { readonly kind: 'none' }
  /** The link has one already, and it stays. */
  | { readonly kind: 'kept'; readonly url: string }
  | { readonly kind: 'picked'; readonly logo: PickedLogo };

/** A logo's address, null for none; a new picture has no address yet. */
export type LogoAddress = string | null | { readonly isNew: true };

/** A form that has a logo. */
export interface WithLogo {
  logo: LogoValue;
}

/** A picked logo as a draft holds it; null for any other. */
type StoredLogo = {
  readonly name: string;
  /** `data:` */
  readonly url: string;
  readonly width: number;
  readonly height: number;
} | null;

export function storeLogo(logo: LogoValue): StoredLogo {
  if (logo.kind !== 'picked') return null;
  const { file, url, width, height } = logo.logo;
  return { name: file.name, url, width, height };
}

/** In: what a draft holds. Out: the logo in it, if that is what it is. */
export function restoreLogo(input: unknown): LogoValue {
  const { name, url: stored, width, height } = readFields(input) ?? {};
  const url = readTyped(stored);
  const file = fileOfDataUrl(url, readTyped(name));
  if (!file || typeof width !== 'number' || typeof height !== 'number') return { kind: 'none' };
  return { kind: 'picked', logo: { file, url, width, height } };
}

/** Tells two pictures apart without their bytes. */
export function logoPrint(logo: LogoValue): unknown {
  return logo.kind === 'picked' ? [logo.logo.file.name, logo.logo.file.size] : logo.kind;
}
