import { mutationOptions, type QueryClient } from '@tanstack/react-query';
import { unreadableProblem } from '../../api/api-problem.ts';
import { send } from '../../api/send.ts';
import { forgetKept } from '../../offline/forget-kept.ts';
import { readSent, sessionQuery } from './session-queries.ts';
import { readSession, type Session, type SignedInSession } from './session.ts';

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
      // It may be another merchant.
      forgetKept();
      queryClient.setQueryData(sessionQuery.queryKey, session);
    },
  });
}

/** Ends the session on the server. What was read is for the caller to forget. @throws ApiProblem */
export async function signOut(): Promise<void> {
  await send('/bff/session', { method: 'DELETE' });
}
