import { randomUUID } from 'node:crypto';
import { asFields } from '../../../contract/core/bracket-keys.ts';
import { centimes } from '../../../contract/core/money.ts';
import type { RuleIssue } from '../../../contract/core/rule.ts';
import { canTakeLinks } from '../../../contract/ext/instance.ts';
import { parseLinkCreate, type LinkCreate } from '../../../contract/ext/link-create.ts';
import type { RuleId } from '../../../contract/ext/rule-messages.ts';
import type { SandboxContext } from '../core/context.ts';
import { readLogoField, withLogoIssues } from '../core/logo-field.ts';
import { storePicture, type Picture } from '../core/pictures.ts';
import { claimSlug } from '../core/slugs.ts';
import { extLinks } from '../db/schema.ts';
import { findForm } from './form-record.ts';
import { findInstance } from './instance-record.ts';
import type { LinkRow } from './link-record.ts';
import { invalid } from './refusal.ts';
import { drawSuffix, slugOfTitle } from './slug-of-title.ts';

/** A link's own columns as a body sets them. */
export function toColumns(link: LinkCreate) {
  return {
    instanceId: link.payment_instance_id,
    formId: link.form_id,
    title: link.title,
    description: link.description,
    amountMode: link.amount_mode,
    amount: link.amount,
    minAmount: link.min_amount,
    maxAmount: link.max_amount,
    currency: link.currency,
    usageMode: link.usage_mode,
    maxUses: link.max_uses,
    targetAmount: link.target_amount,
    startsAt: link.starts_at,
    endsAt: link.ends_at,
    expiresAt: link.expires_at,
    allowedPayers: link.allowed_payers,
    metadata: link.metadata,
  };
}

/** Whether instance and form are the merchant's, and can be used: what no body can tell of itself. */
export async function referenceIssues(
  context: SandboxContext,
  merchantId: string,
  link: { readonly instanceId?: string | undefined; readonly formId?: string | null | undefined },
): Promise<RuleIssue<RuleId>[]> {
  const issues: RuleIssue<RuleId>[] = [];
  const report = (field: string, rule: RuleId): void => {
    issues.push({ path: [field], rule, params: {} });
  };
  if (link.instanceId !== undefined) {
    const instance = await findInstance(context, merchantId, link.instanceId);
    if (!instance) report('payment_instance_id', 'payment_instance_id.unknown');
    else if (
      !canTakeLinks({ status: instance.status, acceptance_status: instance.acceptanceStatus })
    )
      report('payment_instance_id', 'payment_instance_id.notReady');
  }
  if (typeof link.formId === 'string') {
    const form = await findForm(context, merchantId, link.formId);
    if (!form) report('form_id', 'form_id.unknown');
    else if (form.status !== 'published') report('form_id', 'form_id.notPublished');
  }
  return issues;
}

/** Takes a slug that nobody has: the suffix is drawn again until it is one. */
async function takeSlug(
  context: SandboxContext,
  merchantId: string,
  linkId: string,
  title: string,
): Promise<string> {
  for (;;) {
    const slug = slugOfTitle(title, drawSuffix());
    if (await claimSlug(context, { slug, merchantId, generation: 'ext', linkId })) return slug;
  }
}

async function insertLink(
  context: SandboxContext,
  merchantId: string,
  link: LinkCreate,
  picture: Picture | null,
): Promise<LinkRow> {
  const { database, clock } = context;
  return await database.transaction(async () => {
    const id = randomUUID();
    const now = clock.now();
    const [row] = await database.orm
      .insert(extLinks)
      .values({
        ...toColumns(link),
        id,
        merchantId,
        slug: await takeSlug(context, merchantId, id, link.title),
        logoId: picture ? await storePicture(context, merchantId, picture) : null,
        paidCount: 0,
        totalCollected: centimes(0),
        status: 'draft',
        closesAt: null,
        version: 1,
        createdAt: now,
        updatedAt: now,
      })
      .returning();
    if (!row) throw new Error('An insert without a row');
    return row;
  });
}

function idIn(fields: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const id = fields[name];
  return typeof id === 'string' && id !== '' && !id.includes('\0') ? id : undefined;
}

/**
 * Makes a link of a merchant, as a draft.
 * @param input the decoded body
 * @throws Refusal 422 with everything that is wrong
 */
export async function createLink(
  context: SandboxContext,
  merchantId: string,
  input: unknown,
): Promise<LinkRow> {
  const fields = asFields(input);
  const parsed = parseLinkCreate(input, context.clock.now());
  const picture = await readLogoField(fields['logo']);
  const unusable = await referenceIssues(context, merchantId, {
    instanceId: idIn(fields, 'payment_instance_id'),
    formId: idIn(fields, 'form_id'),
  });
  if (parsed.ok && picture.ok && unusable.length === 0)
    return await insertLink(context, merchantId, parsed.value, picture.value ?? null);
  const issues = [...(parsed.ok ? [] : parsed.issues), ...unusable];
  throw invalid(withLogoIssues(issues, picture));
}
