import { eq } from 'drizzle-orm';
import { asFields } from '../../../contract/core/bracket-keys.ts';
import { readFormAnswers, type FormAnswers } from '../../../contract/core/form-answers.ts';
import { ANSWERS_FIELD } from '../../../contract/core/form-field.ts';
import { toApiInstant, type Instant } from '../../../contract/core/instant.ts';
import { toDecimal, type Centimes } from '../../../contract/core/money.ts';
import { canTakeLinks } from '../../../contract/ext/instance.ts';
import {
  closingInstantOf,
  isAllowedPayer,
  paymentRefusalOf,
} from '../../../contract/ext/link-rules.ts';
import { sayRule } from '../../../contract/ext/rule-messages.ts';
import { DEFAULT_SETTINGS } from '../../../contract/v2/link-settings.ts';
import {
  PAY_RULE_MESSAGES,
  parsePayRequest,
  type PaidLink,
  type PayRequest,
  type PayRuleId,
} from '../../../contract/v2/pay-request.ts';
import type { PublicStatus } from '../../../contract/v2/public-link.ts';
import { slugs } from '../db/schema.ts';
import { findForm, type FormRow } from '../ext/form-record.ts';
import { logoUrl } from '../ext/link-answer.ts';
import { findInstance, type InstanceRow } from '../ext/instance-record.ts';
import { currentStatus, findLink, toLinkState, type LinkRow } from '../ext/link-record.ts';
import type { GuestLinks, PayRefusal } from '../payments/guest-links.ts';
import type { PaymentsContext } from '../payments/payments-context.ts';
import { startPayment, type Payable } from '../payments/start-payment.ts';
import { ENVIRONMENT, PAYMENT_METHOD } from '../payments/transaction-events.ts';
import type { TransactionRow } from '../payments/transaction-record.ts';

interface OpenedLink {
  readonly row: LinkRow;
  readonly instance: InstanceRow;
  /** What a payer is asked besides, as it stands now, published or not; null without one. */
  readonly form: FormRow | null;
}

/** What the page knows of a link that has no settings of its own: a payer names himself, and may try again. */
function toPaidLink(row: LinkRow): PaidLink {
  return { type: row.amountMode === 'open' ? 'static' : 'dynamic', settings: DEFAULT_SETTINGS };
}

/** The state in the page's words. */
function toPublicStatus(row: LinkRow, now: Instant): PublicStatus {
  switch (currentStatus(row, now)) {
    case 'active':
      return paymentRefusalOf(toLinkState(row), now) === null ? 'active' : 'scheduled';
    case 'draft':
    case 'paused':
      return 'inactive';
    case 'exhausted':
      return 'closed';
    case 'expired':
      return 'expired';
    case 'archived':
      return 'archived';
  }
}

const decimalOf = (amount: Centimes | null): string | null =>
  amount === null ? null : toDecimal(amount);
const instantOf = (at: Instant | null): string | null => (at === null ? null : toApiInstant(at));

function toShown(link: OpenedLink, publicUrl: string, now: Instant) {
  const { row, instance, form } = link;
  const { usageMode } = row;
  const target = usageMode === 'capped_amount' ? row.targetAmount : null;
  return {
    slug: row.slug,
    title: row.title,
    details: row.description,
    ...toPaidLink(row),
    amount: decimalOf(row.amount),
    logo: logoUrl(publicUrl, row.logoId),
    status: toPublicStatus(row, now),
    payment_mode: usageMode === 'one_shot' || usageMode === 'limited' ? usageMode : 'reusable',
    remaining_payments: row.maxUses === null ? null : row.maxUses - row.paidCount,
    max_payments: row.maxUses,
    merchant_name: instance.title,
    created_at: toApiInstant(row.createdAt),
    min_amount: decimalOf(row.minAmount),
    max_amount: decimalOf(row.maxAmount),
    starts_at: usageMode === 'time_window' ? instantOf(row.startsAt) : null,
    ends_at: instantOf(closingInstantOf(toLinkState(row))),
    target_amount: decimalOf(target),
    collected_amount: target === null ? null : toDecimal(row.totalCollected),
    // Who else is on the list is nobody's business.
    is_invitation: usageMode === 'whitelist',
    form_name: form?.name ?? '',
    form_fields: form?.fields ?? [],
  };
}

function toPayable(row: LinkRow): Payable {
  return {
    generation: 'ext',
    linkId: row.id,
    merchantId: row.merchantId,
    instanceId: row.instanceId,
    paymentMode: row.usageMode,
    udfs: null,
    slug: row.slug,
    title: row.title,
    toEvents: () => [],
  };
}

/** What a link asks of a payer beyond a form that can be read. */
function brokenRule(row: LinkRow, request: PayRequest): [field: string, rule: PayRuleId] | null {
  const { amount, payer } = request;
  if (row.minAmount !== null && amount !== null && amount < row.minAmount)
    return ['amount', 'amount.belowMinimum'];
  if (row.maxAmount !== null && amount !== null && amount > row.maxAmount)
    return ['amount', 'amount.aboveMaximum'];
  const isKnown =
    row.usageMode !== 'whitelist' ||
    (payer !== null &&
      isAllowedPayer(row.allowedPayers, { email: payer.email, phone: payer.phone_number }));
  return isKnown ? null : ['email', 'email.notAllowed'];
}

/** What a payer answers to a form; what is wrong with it is added to the errors. */
function readAnswers(form: FormRow, input: unknown, errors: Record<string, string[]>): FormAnswers {
  return readFormAnswers(asFields(input)[ANSWERS_FIELD], form.fields, (rule, name) =>
    (errors[`${ANSWERS_FIELD}.${name}`] ??= []).push(PAY_RULE_MESSAGES[rule]),
  );
}

const invalid = (errors: Record<string, string[]>): PayRefusal => ({ kind: 'invalid', errors });

/** Lets ext links be paid on the pay page. */
export function createExtCheckout(context: PaymentsContext): GuestLinks {
  const { database, clock, publicUrl } = context;

  async function open(merchantId: string, linkId: string): Promise<OpenedLink | null> {
    const row = await findLink(context, merchantId, linkId);
    const instance = row ? await findInstance(context, merchantId, row.instanceId) : null;
    if (!row || !instance) return null;
    const form = row.formId === null ? null : await findForm(context, merchantId, row.formId);
    return { row, instance, form };
  }

  /** A link that has been published: a draft is nobody's business yet. */
  async function findPublished(slug: string): Promise<OpenedLink | null> {
    const [owner] = await database.orm.select().from(slugs).where(eq(slugs.slug, slug));
    const link = owner?.generation === 'ext' ? await open(owner.merchantId, owner.linkId) : null;
    return link?.row.status === 'draft' ? null : link;
  }

  const openOf = async (row: TransactionRow): Promise<OpenedLink | null> =>
    row.generation === 'ext' ? await open(row.merchantId, row.linkId) : null;

  return {
    async show(slug) {
      const link = await findPublished(slug);
      return link && toShown(link, publicUrl, clock.now());
    },
    async pay(slug, input) {
      const link = await findPublished(slug);
      if (!link) return null;
      const { row, instance, form } = link;
      const refusal = paymentRefusalOf(toLinkState(row), clock.now());
      if (refusal !== null) return { kind: 'refused', message: sayRule(refusal) };
      const { status, acceptanceStatus } = instance;
      if (!canTakeLinks({ status, acceptance_status: acceptanceStatus }))
        return { kind: 'refused', message: sayRule('payment_instance_id.notReady') };
      const errors: Record<string, string[]> = {};
      const answers = form && readAnswers(form, input, errors);
      const parsed = parsePayRequest(input, toPaidLink(row));
      if (!parsed.ok)
        for (const { path, rule } of parsed.issues)
          (errors[path.join('.')] ??= []).push(PAY_RULE_MESSAGES[rule]);
      if (!parsed.ok || Object.keys(errors).length > 0) return invalid(errors);
      const broken = brokenRule(row, parsed.value);
      if (broken) return invalid({ [broken[0]]: [PAY_RULE_MESSAGES[broken[1]]] });
      const amount: Centimes | null = row.amount ?? parsed.value.amount;
      if (amount === null) throw new Error('A payment without an amount');
      return await startPayment(context, toPayable(row), { ...parsed.value, answers }, amount);
    },
    async check(row) {
      const link = await openOf(row);
      return (
        link && {
          order_number: row.orderNumber,
          order_id: row.orderId,
          status: row.status,
          amount: toDecimal(row.amount),
          payment_method: PAYMENT_METHOD,
          environment: ENVIRONMENT,
          gateway_message: row.gatewayMessage,
          approval_code: row.approvalCode,
          given_back_reason: row.givenBackReason,
          udf1: { value: row.orderNumber, label: null },
          slug: row.originalSlug,
          title: link.row.title,
          merchant_name: link.instance.title,
          link_settings: DEFAULT_SETTINGS,
          created_at: toApiInstant(row.createdAt),
          updated_at: toApiInstant(row.updatedAt),
        }
      );
    },
    async receipt(row) {
      const link = await openOf(row);
      return (
        link && {
          merchant: link.instance.title,
          title: link.row.title,
          amount: row.amount,
          orderNumber: row.orderNumber,
          orderId: row.orderId ?? '',
          approvalCode: row.approvalCode ?? '',
          paidAt: row.updatedAt,
          reference: { value: row.orderNumber, label: null },
        }
      );
    },
  };
}
