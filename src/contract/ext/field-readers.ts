import { isBlank, readInteger, type Report } from '../core/body-readers.ts';
import { readInstant, type Instant } from '../core/instant.ts';
import { readAmount, type Centimes } from '../core/money.ts';
import { readFields } from '../core/plain-readers.ts';
import { withoutMarks } from '../core/typed-text.ts';
import type { AllowedPayer } from './link.ts';
import { toE164 } from './phone.ts';
import { ALLOWED_PAYERS_MAX, MAX_USES_LIMIT, type RuleId } from './rule-messages.ts';

/** Earlier is a mistake, and the first years of the calendar no database takes. */
const EARLIEST = Date.UTC(2000, 0, 1);
const EMAIL = /^[^\s@\p{Cc}]{1,64}@[^\s@.\p{Cc}]+(?:\.[^\s@.\p{Cc}]+)+$/u;
const EMAIL_MAX_LENGTH = 254;

type MoneyField = 'amount' | 'min_amount' | 'max_amount' | 'target_amount';

/** Centimes of a field, or null for none; each defect is a rule of that field. */
export function readMoneyField(
  field: MoneyField,
  input: unknown,
  report: Report<RuleId>,
): Centimes | null {
  if (isBlank(input)) return null;
  const reading = readAmount(input);
  if (reading.ok) return reading.amount;
  report(`${field}.${reading.defect}`);
  return null;
}

/** An instant of a field, or null for none. */
export function readInstantField(
  field: 'starts_at' | 'ends_at' | 'expires_at',
  input: unknown,
  report: Report<RuleId>,
): Instant | null {
  if (isBlank(input)) return null;
  const instant = readInstant(input);
  if (instant !== null && instant >= EARLIEST) return instant;
  report(`${field}.malformed`);
  return null;
}

/** How often a limited link can be paid; 0 after a report, which the caller never sees. */
export function readMaxUses(input: unknown, report: Report<RuleId>): number {
  if (isBlank(input)) {
    report('max_uses.required');
    return 0;
  }
  const uses = readInteger(input);
  if (uses === null) report('max_uses.malformed');
  else if (uses < 1 || uses > MAX_USES_LIMIT) report('max_uses.outOfRange');
  return uses ?? 0;
}

function readPayer(input: unknown, report: Report<RuleId>, place: string): AllowedPayer {
  const fields = readFields(input) ?? {};
  const email = isBlank(fields['email']) ? null : fields['email'];
  const phone = isBlank(fields['phone']) ? null : fields['phone'];
  if (email === null && phone === null) report('allowed_payers.empty', place);
  const trimmed = typeof email === 'string' ? withoutMarks(email).trim() : '';
  if (email !== null && (trimmed.length > EMAIL_MAX_LENGTH || !EMAIL.test(trimmed)))
    report('allowed_payers.emailMalformed', place, 'email');
  const e164 =
    typeof phone === 'string' || typeof phone === 'number' ? toE164(String(phone)) : null;
  if (phone !== null && e164 === null) report('allowed_payers.phoneMalformed', place, 'phone');
  return { email: trimmed === '' ? null : trimmed, phone: e164 };
}

/** A list, as JSON has it or as the numbered fields of a form (`allowed_payers[0][email]`); null for anything else. */
function readList(input: unknown): readonly unknown[] | null {
  if (Array.isArray(input)) return input;
  const fields = readFields(input);
  const names = Object.keys(fields ?? {});
  const isNumbered = names.length > 0 && names.every((name, index) => name === String(index));
  return fields && isNumbered ? Object.values(fields) : null;
}

/** The people who may pay: 1 to 1,000, each with an e-mail or a phone. */
export function readAllowedPayers(input: unknown, report: Report<RuleId>): AllowedPayer[] {
  if (isBlank(input) || (Array.isArray(input) && input.length === 0)) {
    report('allowed_payers.required');
    return [];
  }
  const payers = readList(input);
  if (payers === null) {
    report('allowed_payers.malformed');
    return [];
  }
  if (payers.length > ALLOWED_PAYERS_MAX) {
    report('allowed_payers.tooMany');
    return [];
  }
  return payers.map((payer: unknown, index) => readPayer(payer, report, String(index)));
}
