import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { asFields } from '../../../contract/core/bracket-keys.ts';
import { centimes } from '../../../contract/core/money.ts';
import type { RuleIssue } from '../../../contract/core/rule.ts';
import { slugDefectOf } from '../../../contract/core/slug.ts';
import { parseLinkCreate, type LinkCreate } from '../../../contract/v2/link-create.ts';
import type { RuleId } from '../../../contract/v2/rule-messages.ts';
import { addToCounters } from '../core/counters.ts';
import type { SandboxContext } from '../core/context.ts';
import { appendEvents } from '../core/outbox.ts';
import { storePicture, type Picture } from '../core/pictures.ts';
import { claimSlug, isSlugTaken } from '../core/slugs.ts';
import { instances, links } from '../db/schema.ts';
import { readLogoField, withLogoIssues } from '../core/logo-field.ts';
import { toLinkEvent } from './link-events.ts';
import { deadlineOf, type InstanceRow, type LinkRecord } from './link-record.ts';
import { forbidden, instanceNotFound, invalid } from './refusal.ts';

const SLUG_TAKEN: RuleIssue<RuleId> = { path: ['slug'], rule: 'slug.taken', params: {} };

async function lockInstance(
  context: SandboxContext,
  merchantId: string,
  id: string,
): Promise<InstanceRow> {
  // No id has a NUL, and no database takes one.
  if (id.includes('\0')) throw instanceNotFound();
  // Shared: creations do not wait for each other, but a change of the default timeout or a deletion waits for them.
  const [instance] = await context.database.orm
    .select()
    .from(instances)
    .where(and(eq(instances.id, id), eq(instances.merchantId, merchantId)))
    .for('share');
  if (!instance) throw instanceNotFound();
  if (instance.status !== 'active') throw forbidden('instance.inactive');
  return instance;
}

async function insertLink(
  context: SandboxContext,
  merchantId: string,
  { mytpe_pay_id: instanceId, ...wanted }: LinkCreate,
  picture: Picture | null,
): Promise<LinkRecord> {
  const { database, clock } = context;
  return await database.transaction(async () => {
    const instance = await lockInstance(context, merchantId, instanceId);
    const id = randomUUID();
    const isClaimed = await claimSlug(context, {
      slug: wanted.slug,
      merchantId,
      generation: 'v2',
      linkId: id,
    });
    if (!isClaimed) throw invalid([SLUG_TAKEN]);
    const now = clock.now();
    const fresh = {
      type: wanted.type,
      paymentMode: wanted.payment_mode,
      status: 'active',
      maxPayments: wanted.max_payments,
      successfulPaymentsCount: 0,
      inactivityTimeoutMinutes: wanted.inactivity_timeout_minutes,
      lastActivityAt: now,
      createdAt: now,
    } as const;
    const [row] = await database.orm
      .insert(links)
      .values({
        ...fresh,
        id,
        merchantId,
        instanceId,
        title: wanted.title,
        details: wanted.details,
        slug: wanted.slug,
        logoId: picture ? await storePicture(context, merchantId, picture) : null,
        amount: wanted.amount,
        collectedAmount: centimes(0),
        metadata: wanted.metadata,
        udfs: wanted.udfs,
        settings: wanted.settings,
        deadlineAt: deadlineOf(fresh, instance.defaultInactivityTimeoutMinutes),
        version: 1,
        updatedAt: now,
      })
      .returning();
    if (!row) throw new Error('An insert without a row');
    await addToCounters(context, { merchantId, instanceId }, { links: 1 });
    const record = { row, instance };
    await appendEvents(context, [toLinkEvent('pay_link.created', record)]);
    return record;
  });
}

/** The slug's own rule, told together with the others (Create Pay Link, "422 Validation Error"). */
async function slugIssues(context: SandboxContext, slug: unknown): Promise<RuleIssue<RuleId>[]> {
  if (typeof slug !== 'string' || slugDefectOf(slug) !== null) return [];
  return (await isSlugTaken(context, slug)) ? [SLUG_TAKEN] : [];
}

/**
 * Makes a link of a merchant.
 * @param input the decoded body
 * @throws Refusal 404 for an instance that is not the merchant's, 403 for an inactive one, 422 with everything that is wrong
 */
export async function createLink(
  context: SandboxContext,
  merchantId: string,
  input: unknown,
): Promise<LinkRecord> {
  const { mytpe_pay_id: instanceId, slug, logo } = asFields(input);
  if (typeof instanceId === 'string' && instanceId !== '')
    await lockInstance(context, merchantId, instanceId);
  const parsed = parseLinkCreate(input);
  const picture = await readLogoField(logo);
  if (parsed.ok && picture.ok)
    return await insertLink(context, merchantId, parsed.value, picture.value ?? null);
  const issues = [...(await slugIssues(context, slug)), ...(parsed.ok ? [] : parsed.issues)];
  throw invalid(withLogoIssues(issues, picture));
}
