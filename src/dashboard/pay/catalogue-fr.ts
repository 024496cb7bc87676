import { checkout } from '../i18n/messages/fr/checkout.ts';
import { pay } from '../i18n/messages/fr/pay.ts';

export const catalogue = { checkout, pay };
