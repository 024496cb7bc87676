import { Hono } from 'hono';
import * as z from 'zod';
import {
  reminderSchema,
  savedViewsSchema,
  VISIT_KINDS,
  type Reminder,
} from '../../../contract/core/merchant-store.ts';
import type { BffContext, BffEnv } from '../bff-env.ts';
import { BffProblem } from '../bff-problem.ts';
import { readJsonBody } from '../read-json-body.ts';
import type { Sessions } from '../session/sessions.ts';
import type { KeptReminder, ReminderStore } from './reminder-store.ts';
import type { SavedViewStore } from './saved-view-store.ts';
import type { VisitStore } from './visit-store.ts';

/** Thirty views with the longest names and queries. */
const BODY_MAX_BYTES = 64 * 1024;

const reminderBody = reminderSchema.shape.link_id;
const visitBody = z.enum(VISIT_KINDS);

export interface StoreRoutesOptions {
  readonly sessions: Sessions;
  readonly views: SavedViewStore;
  readonly reminders: ReminderStore;
  readonly visits: VisitStore;
}

function invalid(field: string, message: string): BffProblem {
  return new BffProblem(422, 'INVALID', 'The given data was invalid.', {
    errors: { [field]: [message] },
  });
}

function toAnswer({ linkId, remindedAt, times }: KeptReminder): Reminder {
  return { link_id: linkId, reminded_at: new Date(remindedAt).toISOString(), times };
}

/** `/store/{instance}`: what is kept for a merchant, below the same session and guards as everything else here. */
export function createStoreRoutes(options: StoreRoutesOptions): Hono<BffEnv> {
  const { sessions, views, reminders, visits } = options;

  /** @throws BffProblem 401; 404 for an instance that is unknown or somebody else's */
  async function instanceOf(context: BffContext, route: string): Promise<string> {
    context.get('trace').route = `bff:store.${route}`;
    const session = await sessions.require(context);
    const id = context.req.param('instanceId') ?? '';
    if (session.instances.some((instance) => instance.id === id)) return id;
    throw new BffProblem(404, 'NOT_FOUND', 'There is no such instance.');
  }

  return new Hono<BffEnv>()
    .get('/store/:instanceId/views', async (context) => {
      const instanceId = await instanceOf(context, 'views.read');
      return context.json(await views.read(instanceId));
    })
    .put('/store/:instanceId/views', async (context) => {
      const instanceId = await instanceOf(context, 'views.replace');
      const body = savedViewsSchema.safeParse(await readJsonBody(context, BODY_MAX_BYTES));
      if (!body.success) throw invalid('views', 'These are no views, or too many.');
      const names = new Set(body.data.views.map(({ name }) => name.toLowerCase()));
      const ids = new Set(body.data.views.map(({ id }) => id));
      if (names.size < body.data.views.length || ids.size < body.data.views.length) {
        throw invalid('views', 'Each view has a name of its own.');
      }
      const written = await views.replace(instanceId, body.data.version, body.data.views);
      if (written) return context.json(written);
      throw new BffProblem(412, 'CHANGED_MEANWHILE', 'The views were changed elsewhere.');
    })
    .get('/store/:instanceId/reminders', async (context) => {
      const instanceId = await instanceOf(context, 'reminders.list');
      const kept = await reminders.list(instanceId);
      return context.json({ reminders: kept.map(toAnswer) });
    })
    .post('/store/:instanceId/reminders', async (context) => {
      const instanceId = await instanceOf(context, 'reminders.add');
      const body = await readJsonBody(context, BODY_MAX_BYTES);
      const linkId = reminderBody.safeParse(fieldOf(body, 'link_id'));
      if (!linkId.success) throw invalid('link_id', 'The link is required.');
      return context.json(toAnswer(await reminders.add(instanceId, linkId.data)), 201);
    })
    .post('/store/:instanceId/visit', async (context) => {
      const instanceId = await instanceOf(context, 'visit');
      const body = await readJsonBody(context, BODY_MAX_BYTES);
      const kind = visitBody.safeParse(fieldOf(body, 'kind'));
      if (!kind.success) throw invalid('kind', 'Such a visit is not known.');
      const since = await visits.note(instanceId, kind.data);
      return context.json({ since: since === null ? null : new Date(since).toISOString() });
    });
}

function fieldOf(body: unknown, name: string): unknown {
  return typeof body === 'object' && body !== null && Object.hasOwn(body, name)
    ? (body as Record<string, unknown>)[name]
    : undefined;
}
