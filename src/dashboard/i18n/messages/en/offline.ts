import type { offline as source } from '../fr/offline.ts';
import type { Translation } from '../../translation.ts';

export const offline = {
  knownLink:
    'The whole page is not available: you can show the QR code, and copy or share the link.',
  asOf: 'As of {moment}.',
  newVersion: 'A new version of the dashboard is ready.',
  takeOver: 'Reload',
} satisfies Translation<typeof source>;
