import type { Hono } from 'hono';
import { toApiInstant } from '../../../contract/core/instant.ts';
import { v2Endpoints, type V2EndpointId } from '../../../contract/v2/endpoints.ts';
import { toV2Success } from '../../../contract/v2/envelope.ts';
import type { SandboxContext } from '../core/context.ts';
import { createApi, paramOf, type ApiContext, type ApiEnv, type Handler } from '../core/api.ts';
import { toInstanceAnswer } from './instance-answer.ts';
import { deleteInstance } from './instance-delete.ts';
import { listInstances } from './instance-list.ts';
import { updateInstance } from './instance-update.ts';
import { toCreatedLink, toLinkDetail, toListedLink, toUpdatedLink } from './link-answer.ts';
import { etagOf } from '../core/link-version.ts';
import { createLink } from './link-create.ts';
import { deleteLink } from './link-delete.ts';
import { listLinks } from './link-list.ts';
import { findLink } from './link-record.ts';
import { toggleLink } from './link-toggle.ts';
import { updateLink } from './link-update.ts';
import { readPageRequest, toPaginator } from './paginator.ts';
import { createPaymentHandlers } from './payment-handlers.ts';
import { instanceNotFound, keysRefused, linkNotFound, routeNotFound } from './refusal.ts';
import { readFields } from './request-fields.ts';
import { V2_BASE } from './v2-base.ts';
import type { V2Services } from './v2-services.ts';
import { createWebhookHandlers } from './webhook-handlers.ts';

/** What each row about instances and links does. */
function createLinkHandlers(sandbox: SandboxContext) {
  const answerContext = () => ({ publicUrl: sandbox.publicUrl, now: sandbox.clock.now() });
  const addressOf = (path: string): string => `${sandbox.publicUrl}${V2_BASE}${path}`;

  const answerInstances = async (
    context: ApiContext,
    address: string,
    status: string | undefined,
  ) => {
    const request = readPageRequest(context.req.query());
    const search = context.req.query('search');
    const { rows, total } = await listInstances(
      sandbox,
      context.get('merchantId'),
      { search, status },
      request,
    );
    const items = rows.map(({ instance, collectedAmount }) =>
      toInstanceAnswer(instance, collectedAmount, sandbox.publicUrl),
    );
    return context.json(
      toV2Success(
        'MytpePay instances retrieved successfully',
        toPaginator(items, request, total, address),
      ),
    );
  };

  return {
    'instances.list': (context) =>
      answerInstances(context, addressOf(''), context.req.query('status')),
    'instances.active': (context) => answerInstances(context, addressOf('/active'), 'active'),
    async 'instances.update'(context) {
      const fields = await readFields(context.req.raw);
      const { instance, collectedAmount } = await updateInstance(
        sandbox,
        context.get('merchantId'),
        fields,
      );
      return context.json(
        toV2Success(
          'MytpePay instance updated successfully',
          toInstanceAnswer(instance, collectedAmount, sandbox.publicUrl),
        ),
      );
    },
    async 'instances.delete'(context) {
      await deleteInstance(sandbox, context.get('merchantId'), paramOf(context, 'id'));
      return context.json(toV2Success('MytpePay instance deleted successfully', { deleted: true }));
    },
    async 'links.list'(context) {
      const id = paramOf(context, 'id');
      const request = readPageRequest(context.req.query());
      const found = await listLinks(sandbox, context.get('merchantId'), id, request);
      if (!found) throw instanceNotFound();
      const answering = answerContext();
      const rows = found.links.map((link) => toListedLink(link, answering));
      const address = addressOf(`/${encodeURIComponent(id)}/links`);
      return context.json(
        toV2Success(
          'Pay links retrieved successfully',
          toPaginator(rows, request, found.total, address),
        ),
      );
    },
    async 'links.create'(context) {
      const fields = await readFields(context.req.raw);
      const link = await createLink(sandbox, context.get('merchantId'), fields);
      return context.json(
        toV2Success('Pay link created successfully', toCreatedLink(link, answerContext())),
        201,
        { ETag: etagOf(link.row) },
      );
    },
    async 'links.read'(context) {
      const link = await findLink(sandbox, context.get('merchantId'), paramOf(context, 'id'));
      if (!link) throw linkNotFound();
      return context.json(
        toV2Success('Pay link retrieved successfully', toLinkDetail(link, answerContext())),
        200,
        { ETag: etagOf(link.row) },
      );
    },
    async 'links.update'(context) {
      const fields = await readFields(context.req.raw);
      const ifMatch = context.req.header('If-Match') ?? null;
      const link = await updateLink(
        sandbox,
        context.get('merchantId'),
        paramOf(context, 'id'),
        fields,
        ifMatch,
      );
      return context.json(
        toV2Success('Pay link updated successfully', toUpdatedLink(link, answerContext())),
        200,
        { ETag: etagOf(link.row) },
      );
    },
    async 'links.toggle'(context) {
      const { row } = await toggleLink(sandbox, context.get('merchantId'), paramOf(context, 'id'));
      return context.json(
        toV2Success('Pay link status updated successfully', {
          id: row.id,
          title: row.title,
          status: row.status,
          updated_at: toApiInstant(row.updatedAt),
        }),
      );
    },
    async 'links.delete'(context) {
      await deleteLink(sandbox, context.get('merchantId'), paramOf(context, 'id'));
      return context.json({ success: true, message: 'Pay link deleted successfully' });
    },
  } satisfies Partial<Record<V2EndpointId, Handler>>;
}

/** What each row of the endpoint table does: a row that is not here does not compile. */
function createV2Handlers(services: V2Services): Record<V2EndpointId, Handler> {
  return {
    ...createLinkHandlers(services.context),
    ...createPaymentHandlers(services),
    ...createWebhookHandlers(services),
  };
}

/** The v2 API, to be mounted at its base. */
export function createV2Api(services: V2Services): Hono<ApiEnv> {
  return createApi(services.context, {
    generation: 'v2',
    base: V2_BASE,
    endpoints: v2Endpoints,
    handlers: createV2Handlers(services),
    keysRefused,
    routeNotFound,
    sayPlainly: (_code, message) => ({ message }),
  });
}
