import { CheckoutBounds } from './checkout-bounds.tsx';
import { FormFields } from './form-fields.tsx';

/**
 * What links of the new platform alone show: their bounds and their form. A page by itself, since most payers need neither
 * and each of them waits for what is loaded.
 */
export const checkoutExtras = { CheckoutBounds, FormFields };
export type CheckoutExtras = typeof checkoutExtras;
