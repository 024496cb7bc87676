import { mutationOptions, type QueryClient } from '@tanstack/react-query';
import type { EncodableNode } from '../../../contract/core/bracket-keys.ts';
import type { Parsed } from '../../../contract/core/rule.ts';
import type { Instance } from '../../../contract/v2/instance.ts';
import { parseInstanceUpdate } from '../../../contract/v2/instance-update.ts';
import type { RuleId } from '../../../contract/v2/rule-messages.ts';
import { callV2 } from '../../api/call-v2.ts';
import { normalizeTypedInteger } from '../../forms/integer-text.ts';
import { sessionQuery } from '../session/session-queries.ts';
import type { SessionInstance } from '../session/session.ts';

/** Minutes a unit. */
export const TIMEOUT_UNITS = { minutes: 1, hours: 60, days: 1_440 } as const;
export type TimeoutUnit = keyof typeof TIMEOUT_UNITS;

/** The settings of an instance as the form holds them: text as typed. */
export interface InstanceValues {
  name: string;
  description: string;
  expires: 'never' | 'after';
  timeout: { value: string; unit: TimeoutUnit };
  /** A picture that was chosen; null: the one there is was taken away; undefined: untouched. */
  logo: File | null | undefined;
}

type InstanceBody = Record<string, EncodableNode<Blob>>;

/** The largest unit that says the minutes without a remainder. */
export function splitTimeout(minutes: number): { value: string; unit: TimeoutUnit } {
  const unit = minutes % 1_440 === 0 ? 'days' : minutes % 60 === 0 ? 'hours' : 'minutes';
  return { value: String(minutes / TIMEOUT_UNITS[unit]), unit };
}

export function toInstanceValues(instance: SessionInstance): InstanceValues {
  const minutes = instance.default_inactivity_timeout_minutes;
  return {
    name: instance.name,
    description: instance.description,
    expires: minutes === null ? 'never' : 'after',
    timeout: minutes === null ? { value: '', unit: 'days' } : splitTimeout(minutes),
    logo: undefined,
  };
}

/** Minutes as the wire wants them: empty for never; text that is no number stays, for the contract to refuse. */
function timeoutText({ expires, timeout }: InstanceValues): string {
  if (expires === 'never') return '';
  const typed = normalizeTypedInteger(timeout.value);
  // An empty field would mean "never" on the wire, which is another choice here.
  if (typed === '') return '0';
  return /^\d{1,9}$/.test(typed) ? String(Number(typed) * TIMEOUT_UNITS[timeout.unit]) : typed;
}

/** What changes, by its wire names: what is left alone is not sent. */
export function toInstanceBody(instance: SessionInstance, values: InstanceValues): InstanceBody {
  const before = toInstanceValues(instance);
  const body: InstanceBody = {};
  if (values.name.trim() !== before.name) body['name'] = values.name;
  if (values.description.trim() !== before.description) body['description'] = values.description;
  if (timeoutText(values) !== timeoutText(before)) {
    body['default_inactivity_timeout_minutes'] = timeoutText(values);
  }
  if (values.logo !== undefined) body['logo'] = values.logo ?? '';
  return body;
}

/** Lets the contract judge the form. Out: the body to send. */
export function parseInstanceForm(
  instance: SessionInstance,
  values: InstanceValues,
): Parsed<InstanceBody, RuleId> {
  const body = toInstanceBody(instance, values);
  const parsed = parseInstanceUpdate({ id: instance.id, ...body });
  return parsed.ok ? { ok: true, value: body } : parsed;
}

/** The form's names are the wire's, but for the time: its number is a field of its own. */
export function locateInstanceField(path: readonly string[]): string {
  return path[0] === 'default_inactivity_timeout_minutes' ? 'timeout.value' : path.join('.');
}

/** Writes an instance, and what the frame shows of it. */
export function updateInstanceOptions(queryClient: QueryClient) {
  return mutationOptions({
    mutationKey: ['v2', 'instances', 'update'],
    mutationFn: async ({ id, body }: { id: string; body: InstanceBody }) => {
      const { data } = await callV2('instances.update', { body: { id, ...body } });
      return data;
    },
    onSuccess: (instance) => {
      queryClient.setQueryData(sessionQuery.queryKey, (session) =>
        session?.signed_in
          ? {
              ...session,
              instances: session.instances.map((known) =>
                known.id === instance.id ? renewed(known, instance) : known,
              ),
            }
          : session,
      );
    },
  });
}

function renewed(known: SessionInstance, instance: Instance): SessionInstance {
  const { name, description, logo, status, default_inactivity_timeout_minutes } = instance;
  return {
    ...known,
    name,
    description,
    logo,
    status: status === '' ? known.status : status,
    default_inactivity_timeout_minutes,
  };
}
