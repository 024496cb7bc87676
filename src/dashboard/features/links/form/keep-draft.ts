import type { Fields } from '../../../../contract/core/plain-readers.ts';
import type { DraftStore } from '../../../forms/draft-store.ts';
import { storeLogo, type WithLogo } from './logo-value.ts';

/** Whether all of a draft is kept; `partly` without the picture, for which the browser had no room. */
export type DraftKeeping = 'kept' | 'partly' | 'lost';

/** In: what may lie on the device, and what stays in the tab, to which the logo goes. */
export function keepDraft(
  store: DraftStore,
  name: string,
  device: object,
  { logo, ...tab }: WithLogo & Fields,
): DraftKeeping {
  const kept = store.write(name, device, { ...tab, logo: storeLogo(logo) });
  if (!kept.device) return 'lost';
  if (kept.tab) return 'kept';
  store.write(name, device, { ...tab, logo: null });
  return 'partly';
}
