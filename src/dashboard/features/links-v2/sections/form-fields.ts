import { linkFieldLocator } from '../../links/form/locate-link-field.ts';

export const locateLinkField = linkFieldLocator(
  new Map([
    ['type', 'purpose'],
    ['payment_mode', 'purpose'],
    ['inactivity_timeout_minutes', 'inactivity_timeout_minutes.count'],
  ]),
);
