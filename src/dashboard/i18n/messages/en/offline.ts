import type { offline as source } from '../fr/offline.ts';
import type { Translation } from '../../translation.ts';

export const offline = {
  knownLink:
    'The whole page is not available: you can show the QR code, and copy or share the link.',
  asOf: 'As of {moment}.',
  newVersion: 'A new version of the dashboard is ready.',
  takeOver: 'Reload',
  partMissing: 'This part needs a connection: it is not on this device yet.',
  outdated: 'A new version of the dashboard is available, or the connection was cut.',
  reload: 'Reload the page',
} satisfies Translation<typeof source>;
