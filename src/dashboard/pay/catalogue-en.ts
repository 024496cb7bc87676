import { checkout } from '../i18n/messages/en/checkout.ts';
import { pay } from '../i18n/messages/en/pay.ts';

export const catalogue = { checkout, pay };
