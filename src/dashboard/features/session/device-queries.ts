import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { readInstant, type Instant } from '../../../contract/core/instant.ts';
import { readFields, readText } from '../../../contract/core/plain-readers.ts';
import { send } from '../../api/send.ts';
import { readSent } from './session-queries.ts';

/** A browser in which this merchant is signed in. */
export interface Device {
  readonly id: string;
  readonly created_at: Instant | null;
  readonly last_seen_at: Instant | null;
  /** "Chrome, Android"; empty when it did not say. */
  readonly user_agent_family: string;
  readonly is_current: boolean;
  readonly is_trusted_device: boolean;
}

function readDevice(input: unknown): Device | null {
  const device = readFields(input);
  const id = device?.['id'];
  if (device === null || typeof id !== 'string') return null;
  return {
    id,
    created_at: readInstant(device['created_at']),
    last_seen_at: readInstant(device['last_seen_at']),
    user_agent_family: readText(device['user_agent_family']),
    is_current: device['is_current'] === true,
    is_trusted_device: device['is_trusted_device'] === true,
  };
}

/** Reads the answer of `/bff/sessions`; null for anything else. */
function readDevices(input: unknown): readonly Device[] | null {
  const given: unknown = readFields(input)?.['sessions'];
  if (!Array.isArray(given)) return null;
  const devices = given.map(readDevice).filter((device) => device !== null);
  return devices.length < given.length ? null : devices;
}

/** Where this merchant is signed in. */
export const devicesQuery = queryOptions({
  queryKey: ['session', 'devices'],
  queryFn: async ({ signal }) => readSent(await send('/bff/sessions', { signal }), readDevices),
});

export function revokeDeviceOptions(queryClient: QueryClient) {
  return mutationOptions({
    mutationKey: ['session', 'revoke'],
    mutationFn: async (deviceId: string) => {
      await send(`/bff/sessions/${encodeURIComponent(deviceId)}`, { method: 'DELETE' });
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: devicesQuery.queryKey }),
  });
}
