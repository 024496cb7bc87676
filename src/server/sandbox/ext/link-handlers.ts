import { toApiInstant } from '../../../contract/core/instant.ts';
import type { ExtEndpointId } from '../../../contract/ext/endpoints.ts';
import type { SandboxContext } from '../core/context.ts';
import { findMerchant } from '../core/merchants.ts';
import { paramOf, type ApiContext, type Handler } from '../core/api.ts';
import { EXT_BASE } from './ext-base.ts';
import { listForms, toFormAnswer } from './form-record.ts';
import { findInstance, listInstances, toInstanceAnswer } from './instance-record.ts';
import { toLinkAnswer } from './link-answer.ts';
import { etagOf } from '../core/link-version.ts';
import { createLink } from './link-create.ts';
import { listLinks } from './link-list.ts';
import { moveLink, type MerchantMove } from './link-moves.ts';
import { findLink, type LinkRow } from './link-record.ts';
import { updateLink } from './link-update.ts';
import { readPageRequest, toPage } from './paginator.ts';
import { keysRefused, notFound } from './refusal.ts';
import { readFields } from './request-fields.ts';

/** What each row about the merchant, instances, forms and links does. */
export function createLinkHandlers(sandbox: SandboxContext) {
  const { publicUrl } = sandbox;
  const addressOf = (context: ApiContext, path: string): string =>
    `${publicUrl}${EXT_BASE}${path}${new URL(context.req.url).search}`;
  const answerLink = (context: ApiContext, row: LinkRow, status: 200 | 201 = 200): Response =>
    context.json({ data: toLinkAnswer(row, { publicUrl, now: sandbox.clock.now() }) }, status, {
      ETag: etagOf(row),
    });
  const move =
    (wanted: MerchantMove): Handler =>
    async (context) =>
      answerLink(
        context,
        await moveLink(sandbox, context.get('merchantId'), paramOf(context, 'id'), wanted),
      );

  return {
    async 'me.read'(context) {
      const merchant = await findMerchant(sandbox, context.get('merchantId'));
      if (!merchant) throw keysRefused();
      const { id, email, name, createdAt } = merchant;
      return context.json({
        data: { id, email: email ?? '', name, role: 'trader', created_at: toApiInstant(createdAt) },
      });
    },
    async 'instances.list'(context) {
      const query = context.req.query();
      const request = readPageRequest(query);
      const found = await listInstances(sandbox, context.get('merchantId'), query, request);
      const items = found.rows.map((row) => toInstanceAnswer(row, publicUrl));
      return context.json(toPage(items, request, found.total, addressOf(context, '/instances')));
    },
    async 'instances.read'(context) {
      const row = await findInstance(sandbox, context.get('merchantId'), paramOf(context, 'id'));
      if (!row) throw notFound('Payment instance');
      return context.json({ data: toInstanceAnswer(row, publicUrl) });
    },
    async 'forms.list'(context) {
      const query = context.req.query();
      const request = readPageRequest(query);
      const found = await listForms(sandbox, context.get('merchantId'), query, request);
      return context.json(
        toPage(found.rows.map(toFormAnswer), request, found.total, addressOf(context, '/forms')),
      );
    },
    async 'links.list'(context) {
      const query = context.req.query();
      const request = readPageRequest(query);
      const found = await listLinks(sandbox, context.get('merchantId'), query, request);
      const answering = { publicUrl, now: sandbox.clock.now() };
      const items = found.rows.map((row) => toLinkAnswer(row, answering));
      return context.json(toPage(items, request, found.total, addressOf(context, '/links')));
    },
    async 'links.create'(context) {
      const fields = await readFields(context.req.raw);
      return answerLink(context, await createLink(sandbox, context.get('merchantId'), fields), 201);
    },
    async 'links.read'(context) {
      const row = await findLink(sandbox, context.get('merchantId'), paramOf(context, 'id'));
      if (!row) throw notFound('Payment link');
      return answerLink(context, row);
    },
    async 'links.update'(context) {
      const fields = await readFields(context.req.raw);
      const ifMatch = context.req.header('If-Match') ?? null;
      const id = paramOf(context, 'id');
      return answerLink(
        context,
        await updateLink(sandbox, context.get('merchantId'), id, fields, ifMatch),
      );
    },
    'links.publish': move('publish'),
    'links.pause': move('pause'),
    'links.resume': move('resume'),
    async 'links.archive'(context) {
      await moveLink(sandbox, context.get('merchantId'), paramOf(context, 'id'), 'archive');
      return context.json({ message: 'Payment link archived.' });
    },
  } satisfies Partial<Record<ExtEndpointId, Handler>>;
}
