import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { readInstant, type Instant } from '../../../contract/core/instant.ts';
import {
  reminderListSchema,
  reminderSchema,
  visitSchema,
  type Reminder,
  type VisitKind,
} from '../../../contract/core/merchant-store.ts';
import { unreadableProblem } from '../../api/api-problem.ts';
import { send, type Sent } from '../../api/send.ts';

function read<T>(schema: z.ZodMiniType<T>, { response, body }: Sent): T {
  const result = z.safeParse(schema, body);
  if (result.success) return result.data;
  throw unreadableProblem(response.status, response.headers.get('x-request-id'));
}

function pathOf(instanceId: string, part: string): string {
  return `/bff/store/${encodeURIComponent(instanceId)}/${part}`;
}

function post(instanceId: string, part: string, body: object): Promise<Sent> {
  return send(pathOf(instanceId, part), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/** When somebody was last reminded of a link. */
export interface LastReminder {
  readonly at: Instant;
  readonly times: number;
}

function toLast({ reminded_at, times }: Reminder): LastReminder {
  return { at: readInstant(reminded_at) ?? 0, times };
}

/** The last reminder of each link, by its id; kept by our server, so that every device knows it. */
export function remindersQuery(instanceId: string) {
  return queryOptions({
    queryKey: ['store', instanceId, 'reminders'],
    queryFn: async ({ signal }): Promise<ReadonlyMap<string, LastReminder>> => {
      const sent = await send(pathOf(instanceId, 'reminders'), { signal });
      const { reminders } = read(reminderListSchema, sent);
      return new Map(reminders.map((each) => [each.link_id, toLast(each)]));
    },
    structuralSharing: false,
  });
}

/** Notes that somebody was reminded of a link now. */
export function addReminderOptions(queryClient: QueryClient, instanceId: string) {
  const { queryKey } = remindersQuery(instanceId);
  return mutationOptions({
    mutationKey: ['store', instanceId, 'reminders', 'add'],
    mutationFn: async (linkId: string) =>
      read(reminderSchema, await post(instanceId, 'reminders', { link_id: linkId })),
    onSuccess: (reminder) => {
      queryClient.setQueryData(
        queryKey,
        (known) => new Map([...(known ?? []), [reminder.link_id, toLast(reminder)]]),
      );
    },
  });
}

/** Tells that the merchant came, went or has seen what was new. @returns since when things are new; null: nothing is */
export async function noteVisit(instanceId: string, kind: VisitKind): Promise<Instant | null> {
  const { since } = read(visitSchema, await post(instanceId, 'visit', { kind }));
  return readInstant(since);
}

/** Since when things are new to the merchant. Asking is coming. */
export function visitQuery(instanceId: string) {
  return queryOptions({
    queryKey: ['store', instanceId, 'visit'],
    queryFn: () => noteVisit(instanceId, 'arrive'),
    staleTime: 5 * 60_000,
    retry: false,
  });
}
