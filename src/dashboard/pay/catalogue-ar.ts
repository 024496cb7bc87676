import { checkout } from '../i18n/messages/ar/checkout.ts';
import { pay } from '../i18n/messages/ar/pay.ts';

export const catalogue = { checkout, pay };
