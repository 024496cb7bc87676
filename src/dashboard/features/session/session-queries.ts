import {
  mutationOptions,
  queryOptions,
  useSuspenseQuery,
  type QueryClient,
} from '@tanstack/react-query';
import { unreadableProblem } from '../../api/api-problem.ts';
import { send, type Sent } from '../../api/send.ts';
import {
  readDevices,
  readSession,
  type Session,
  type SessionInstance,
  type SignedInSession,
} from './session.ts';

/** @throws ApiProblem when the answer is none of the kind that was asked for */
function readSent<T>({ response, body }: Sent, read: (answer: unknown) => T | null): T {
  const answer = read(body);
  if (answer !== null) return answer;
  throw unreadableProblem(response.status, response.headers.get('x-request-id'));
}

/** Who is signed in; answered whether anybody is or not. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }) =>
    readSent<Session>(await send('/bff/session', { signal }), readSession),
  // Signing in and out write it. Asking again would take a form from under somebody whose session
  // has ended; the refusal of a call tells so too, and then one can sign in and go on.
  staleTime: Number.POSITIVE_INFINITY,
});

/** The instance of a page, or null when these keys own no such one. The layout has loaded the session. */
export function useInstance(instanceId: string): SessionInstance | null {
  const { data: session } = useSuspenseQuery(sessionQuery);
  return session.signed_in
    ? (session.instances.find((instance) => instance.id === instanceId) ?? null)
    : null;
}

/** The keys of a merchant, or the demo shop's. */
export type SignIn =
  | { readonly apiKey: string; readonly apiSecret: string; readonly isTrustedDevice: boolean }
  | { readonly isDemo: true };

export function signInOptions(queryClient: QueryClient) {
  return mutationOptions({
    mutationKey: ['session', 'create'],
    mutationFn: async (signIn: SignIn): Promise<SignedInSession> => {
      const sent = await send('/bff/session', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(
          'isDemo' in signIn
            ? { demo: true }
            : {
                platform: 'v2',
                api_key: signIn.apiKey,
                api_secret: signIn.apiSecret,
                is_trusted_device: signIn.isTrustedDevice,
              },
        ),
      });
      const session = readSent<Session>(sent, readSession);
      if (session.signed_in) return session;
      throw unreadableProblem(sent.response.status, sent.response.headers.get('x-request-id'));
    },
    // Nothing that was typed stays in memory once it has been sent.
    gcTime: 0,
    onSuccess: (session) => {
      queryClient.setQueryData(sessionQuery.queryKey, session);
    },
  });
}

/** Ends the session here and on the server. What else was read is for the caller to forget. */
export function signOutOptions() {
  return mutationOptions({
    mutationKey: ['session', 'delete'],
    mutationFn: async () => {
      await send('/bff/session', { method: 'DELETE' });
    },
  });
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
