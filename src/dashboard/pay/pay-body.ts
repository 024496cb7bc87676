import { answerControlName } from '../../contract/core/form-field.ts';
import { normalizeTypedAmount } from '../../contract/core/money.ts';
import type { PaidLink } from '../../contract/v2/pay-request.ts';
import type { PublicLink } from '../../contract/v2/public-link.ts';
import type { PayFields } from '../features/checkout/checkout-view.tsx';
import type { Language } from '../i18n/language.ts';

/** What goes on the wire, by wire names. */
export type PayBody = Readonly<Record<string, string>>;

/** What a payer typed, as it is sent: an amount as plain decimal text, no details for an anonymous payment. */
export function toPayBody(
  fields: PayFields,
  link: PaidLink & Partial<Pick<PublicLink, 'form_fields'>>,
  language: Language,
): PayBody {
  const payer: PayBody = fields.anonymous
    ? { anonymous: 'true' }
    : { name: fields.name, email: fields.email, phone_number: fields.phone_number };
  const amount: PayBody =
    link.type === 'static' ? { amount: normalizeTypedAmount(fields.amount) ?? fields.amount } : {};
  const answers = (link.form_fields ?? []).map(({ name }) => [
    answerControlName(name),
    fields.answers[name] ?? '',
  ]);
  return { ...payer, ...amount, ...Object.fromEntries(answers), language };
}
