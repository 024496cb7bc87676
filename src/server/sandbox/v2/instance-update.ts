import { and, eq, gt, inArray, isNull, or, sql } from 'drizzle-orm';
import { asFields } from '../../../contract/core/bracket-keys.ts';
import { centimes } from '../../../contract/core/money.ts';
import { parseInstanceUpdate, type InstanceUpdate } from '../../../contract/v2/instance-update.ts';
import type { SandboxContext } from '../core/context.ts';
import { collectedAmount } from '../core/counters.ts';
import { removePicture, storePicture, type Picture } from '../core/pictures.ts';
import { instanceCounters, instances, links } from '../db/schema.ts';
import type { ListedInstance } from './instance-list.ts';
import { expireLinks } from './link-expiry.ts';
import type { InstanceRow } from './link-record.ts';
import { readLogoField, withLogoIssues } from '../core/logo-field.ts';
import { instanceNotFound, invalid } from './refusal.ts';

/** A new default timeout gives the links that inherit it new deadlines; what had expired by the old one stays expired. */
async function moveDeadlines(
  { database, clock }: SandboxContext,
  instance: InstanceRow,
  minutes: number | null,
): Promise<void> {
  await database.orm
    .update(links)
    .set({
      deadlineAt:
        minutes === null
          ? null
          : sql`${links.lastActivityAt} + ${minutes}::integer * interval '1 minute'`,
    })
    .where(
      and(
        eq(links.merchantId, instance.merchantId),
        eq(links.instanceId, instance.id),
        isNull(links.inactivityTimeoutMinutes),
        inArray(links.status, ['active', 'inactive']),
        inArray(links.paymentMode, ['one_shot', 'limited']),
        or(isNull(links.deadlineAt), gt(links.deadlineAt, clock.now())),
      ),
    );
}

async function writeInstance(
  context: SandboxContext,
  merchantId: string,
  patch: InstanceUpdate,
  logo: Picture | null | undefined,
): Promise<ListedInstance> {
  const { database, clock } = context;
  // No id has a NUL, and no database takes one.
  if (patch.id.includes('\0')) throw instanceNotFound();
  const isOwn = and(eq(instances.id, patch.id), eq(instances.merchantId, merchantId));
  return await database.transaction(async () => {
    const [current] = await database.orm.select().from(instances).where(isOwn).for('update');
    if (!current) throw instanceNotFound();
    const minutes =
      patch.default_inactivity_timeout_minutes === undefined
        ? current.defaultInactivityTimeoutMinutes
        : patch.default_inactivity_timeout_minutes;
    const isNewDefault = minutes !== current.defaultInactivityTimeoutMinutes;
    if (isNewDefault) await expireLinks(context, current.id);
    const storedLogo = logo ? await storePicture(context, merchantId, logo) : null;
    const logoId = logo === undefined ? current.logoId : storedLogo;
    const [instance] = await database.orm
      .update(instances)
      .set({
        name: patch.name ?? current.name,
        description: patch.description ?? current.description,
        logoId,
        defaultInactivityTimeoutMinutes: minutes,
        updatedAt: clock.now(),
      })
      .where(isOwn)
      .returning();
    if (!instance) throw new Error('A locked instance that is gone');
    if (current.logoId !== null && current.logoId !== logoId)
      await removePicture(context, current.logoId);
    if (isNewDefault) await moveDeadlines(context, instance, minutes);
    const [counters] = await database.orm
      .select({ collectedAmount })
      .from(instanceCounters)
      .where(
        and(
          eq(instanceCounters.merchantId, merchantId),
          eq(instanceCounters.instanceId, instance.id),
        ),
      );
    return { instance, collectedAmount: counters?.collectedAmount ?? centimes(0) };
  });
}

/**
 * Changes an instance; absent fields stay.
 * @param input the decoded body, with the instance's `id`
 * @throws Refusal 404 or 422
 */
export async function updateInstance(
  context: SandboxContext,
  merchantId: string,
  input: unknown,
): Promise<ListedInstance> {
  const parsed = parseInstanceUpdate(input);
  const logo = await readLogoField(asFields(input)['logo']);
  if (parsed.ok && logo.ok)
    return await writeInstance(context, merchantId, parsed.value, logo.value);
  throw invalid(withLogoIssues(parsed.ok ? [] : parsed.issues, logo));
}
