import type { Generation } from '../../../contract/core/generation.ts';
import { mutationOptions, type QueryClient } from '@tanstack/react-query';
import { unreadableProblem } from '../../api/api-problem.ts';
import { send } from '../../api/send.ts';
import { forgetKept } from '../../offline/forget-kept.ts';
import { readSent, sessionQuery } from './session-queries.ts';
import { readSession, type Session, type SignedInSession } from './session.ts';

/** A pair of keys, and whose. */
export interface PlatformKeys {
  readonly platform: Generation;
  readonly apiKey: string;
  readonly apiSecret: string;
}

/** The keys of a merchant, of one platform or of two, or the demo shop's. */
export type SignIn =
  | {
      readonly keys: PlatformKeys;
      readonly other: PlatformKeys | undefined;
      readonly isTrustedDevice: boolean;
    }
  | { readonly isDemo: true };

/** Keys by their wire names. */
function toPair({ platform, apiKey, apiSecret }: PlatformKeys) {
  return { platform, api_key: apiKey, api_secret: apiSecret };
}

async function postKeys(path: string, body: object): Promise<SignedInSession> {
  const sent = await send(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  const session = readSent<Session>(sent, readSession);
  if (session.signed_in) return session;
  throw unreadableProblem(sent.response.status, sent.response.headers.get('x-request-id'));
}

export function signInOptions(queryClient: QueryClient) {
  return mutationOptions({
    mutationKey: ['session', 'create'],
    mutationFn: async (signIn: SignIn): Promise<SignedInSession> =>
      await postKeys(
        '/bff/session',
        'isDemo' in signIn
          ? { demo: true }
          : {
              ...toPair(signIn.keys),
              ...(signIn.other && { other: toPair(signIn.other) }),
              is_trusted_device: signIn.isTrustedDevice,
            },
      ),
    // Nothing that was typed stays in memory once it has been sent.
    gcTime: 0,
    onSuccess: (session) => {
      // It may be another merchant.
      forgetKept();
      queryClient.setQueryData(sessionQuery.queryKey, session);
    },
  });
}

/** Adds the keys of one more platform to the session. */
export function connectPlatformOptions(queryClient: QueryClient) {
  return mutationOptions({
    mutationKey: ['session', 'connect'],
    mutationFn: async (keys: PlatformKeys): Promise<SignedInSession> =>
      await postKeys('/bff/session/platforms', toPair(keys)),
    gcTime: 0,
    onSuccess: (session) => queryClient.setQueryData(sessionQuery.queryKey, session),
  });
}

/** Ends the session on the server. What was read is for the caller to forget. @throws ApiProblem */
export async function signOut(): Promise<void> {
  await send('/bff/session', { method: 'DELETE' });
}
