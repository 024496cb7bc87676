import { isDeepStrictEqual } from 'node:util';
import { asFields } from '../../../contract/core/bracket-keys.ts';
import { checkUpdate } from '../../../contract/ext/link-update.ts';
import { sayRule } from '../../../contract/ext/rule-messages.ts';
import type { SandboxContext } from '../core/context.ts';
import { etagOf, isMatch } from '../core/link-version.ts';
import { readLogoField, withLogoIssues } from '../core/logo-field.ts';
import { appendEvents } from '../core/outbox.ts';
import { removePicture, storePicture } from '../core/pictures.ts';
import { toLinkAnswer } from './link-answer.ts';
import { referenceIssues, toColumns } from './link-create.ts';
import { toLinkEvent } from './link-events.ts';
import { lockLink, toUpdatable, writeLink, type LinkRow } from './link-record.ts';
import { conflict, invalid, notFound, Refusal } from './refusal.ts';

/** As it is kept, where a set of keys and values has neither order nor prototype. */
function asKept(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

/** Whether a link is as this wants it to be. */
function isSo(row: LinkRow, wanted: Partial<LinkRow>): boolean {
  const now = Object.keys(wanted).map((name) => [name, row[name as keyof LinkRow]]);
  return isDeepStrictEqual(asKept(Object.fromEntries(now)), asKept(wanted));
}

/**
 * Changes a link; absent fields stay.
 * @param input the decoded body
 * @param ifMatch the header of that name, or null
 * @throws Refusal 404, 412 with the current link, 409 or 422
 */
export async function updateLink(
  context: SandboxContext,
  merchantId: string,
  id: string,
  input: unknown,
  ifMatch: string | null,
): Promise<LinkRow> {
  const { database, clock, publicUrl } = context;
  // Decoded before the link is held: pictures take their time.
  const logo = await readLogoField(asFields(input)['logo']);
  return await database.transaction(async () => {
    const row = await lockLink(context, merchantId, id);
    if (!row) throw notFound('Payment link');
    const now = clock.now();
    if (!isMatch(ifMatch, row)) {
      throw new Refusal(
        412,
        {
          error: 'CHANGED_MEANWHILE',
          message: sayRule('link.changedMeanwhile'),
          data: toLinkAnswer(row, { publicUrl, now }),
        },
        { ETag: etagOf(row) },
      );
    }
    const verdict = checkUpdate(toUpdatable(row), input, now);
    if (verdict.kind === 'conflict') throw conflict(verdict.rule);
    if (verdict.kind === 'invalid' || !logo.ok)
      throw invalid(withLogoIssues(verdict.kind === 'invalid' ? verdict.issues : [], logo));
    const columns = toColumns(verdict.link);
    const unusable = await referenceIssues(context, merchantId, {
      instanceId: columns.instanceId === row.instanceId ? undefined : columns.instanceId,
      formId: columns.formId === row.formId ? undefined : columns.formId,
    });
    if (unusable.length > 0) throw invalid(unusable);
    // Whoever edits it meanwhile is in nobody's way.
    if (logo.value === undefined && isSo(row, { ...columns, status: verdict.status })) return row;
    const newLogoId = logo.value ? await storePicture(context, merchantId, logo.value) : null;
    const logoId = logo.value === undefined ? row.logoId : newLogoId;
    const written = await writeLink(context, row, { ...columns, logoId, status: verdict.status });
    if (row.logoId !== null && row.logoId !== logoId) await removePicture(context, row.logoId);
    if (written.status === 'exhausted')
      await appendEvents(context, [toLinkEvent(context, 'payment_link.exhausted', written)]);
    return written;
  });
}
