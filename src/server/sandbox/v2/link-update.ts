import { eq } from 'drizzle-orm';
import { asFields } from '../../../contract/core/bracket-keys.ts';
import { checkUpdate, effectOfUpdate, type LinkPatch } from '../../../contract/v2/link-update.ts';
import { sayRule } from '../../../contract/v2/rule-messages.ts';
import type { SandboxContext } from '../core/context.ts';
import { appendEvents } from '../core/outbox.ts';
import { removePicture, storePicture, type Picture } from '../core/pictures.ts';
import { links } from '../db/schema.ts';
import { toLinkDetail } from './link-answer.ts';
import { toLinkEvent } from './link-events.ts';
import {
  deadlineOf,
  lockLink,
  toUpdatableState,
  type LinkRecord,
  type LinkRow,
} from './link-record.ts';
import { etagOf, isMatch } from '../core/link-version.ts';
import { readLogoField, withLogoIssues } from '../core/logo-field.ts';
import { forbidden, invalid, linkNotFound, Refusal } from './refusal.ts';

/** The row after an allowed patch. */
function patchRow(link: LinkRecord, patch: LinkPatch, now: number): LinkRow {
  const { row, instance } = link;
  const effect = effectOfUpdate(toUpdatableState(link), patch);
  const patched: LinkRow = {
    ...row,
    title: patch.title ?? row.title,
    details: patch.details ?? row.details,
    amount: patch.amount ?? row.amount,
    maxPayments: patch.max_payments ?? row.maxPayments,
    udfs: patch.udfs === undefined ? row.udfs : patch.udfs,
    inactivityTimeoutMinutes:
      patch.inactivity_timeout_minutes === undefined
        ? row.inactivityTimeoutMinutes
        : patch.inactivity_timeout_minutes,
    status: effect.status,
    settings: effect.settings,
    metadata: effect.metadata,
    // A reopened link has its whole timeout before it again.
    lastActivityAt: effect.isReopened ? now : row.lastActivityAt,
    version: row.version + 1,
    updatedAt: now,
  };
  return { ...patched, deadlineAt: deadlineOf(patched, instance.defaultInactivityTimeoutMinutes) };
}

async function writeLogo(
  context: SandboxContext,
  row: LinkRow,
  logo: Picture | null | undefined,
): Promise<string | null> {
  if (logo === undefined) return row.logoId;
  return logo === null ? null : await storePicture(context, row.merchantId, logo);
}

/**
 * Changes a link by the rules of Update Pay Link.
 * @param input the decoded body
 * @param ifMatch the header of that name, or null
 * @throws Refusal 404, 412 with the current link, 403 or 422
 */
export async function updateLink(
  context: SandboxContext,
  merchantId: string,
  id: string,
  input: unknown,
  ifMatch: string | null,
): Promise<LinkRecord> {
  const { database, clock, publicUrl } = context;
  // Decoded before the link is held: pictures take their time.
  const logo = await readLogoField(asFields(input)['logo']);
  return await database.transaction(async () => {
    const link = await lockLink(context, merchantId, id);
    if (!link) throw linkNotFound();
    const now = clock.now();
    if (!isMatch(ifMatch, link.row)) {
      const data = toLinkDetail(link, { publicUrl, now });
      throw new Refusal(
        412,
        { message: sayRule('link.changedMeanwhile'), data },
        { ETag: etagOf(link.row) },
      );
    }
    const verdict = checkUpdate(toUpdatableState(link), input, now);
    if (verdict.kind === 'forbidden') throw forbidden(verdict.rule, verdict.params);
    if (verdict.kind === 'invalid' || !logo.ok) {
      throw invalid(withLogoIssues(verdict.kind === 'invalid' ? verdict.issues : [], logo));
    }
    if (Object.keys(verdict.patch).length === 0) return link;

    const patched = patchRow(link, verdict.patch, now);
    const logoId = await writeLogo(context, link.row, logo.value);
    const [row] = await database.orm
      .update(links)
      .set({ ...patched, logoId })
      .where(eq(links.id, link.row.id))
      .returning();
    if (!row) throw new Error('A locked link that is gone');
    if (link.row.logoId !== null && link.row.logoId !== logoId)
      await removePicture(context, link.row.logoId);

    const updated = { row, instance: link.instance };
    const isNewly = (status: LinkRow['status']): boolean =>
      row.status === status && link.row.status !== status;
    await appendEvents(context, [
      toLinkEvent('pay_link.updated', updated),
      ...(isNewly('closed') ? [toLinkEvent('pay_link.closed', updated)] : []),
      ...(isNewly('active') ? [toLinkEvent('pay_link.activated', updated)] : []),
    ]);
    return updated;
  });
}
