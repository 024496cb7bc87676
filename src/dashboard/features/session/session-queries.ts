import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { unreadableProblem } from '../../api/api-problem.ts';
import { send, type Sent } from '../../api/send.ts';
import { forgetKept } from '../../offline/forget-kept.ts';
import { readSession, type Session, type SessionInstance } from './session.ts';

/** @throws ApiProblem when the answer is none of the kind that was asked for */
export function readSent<T>({ response, body }: Sent, read: (answer: unknown) => T | null): T {
  const answer = read(body);
  if (answer !== null) return answer;
  throw unreadableProblem(response.status, response.headers.get('x-request-id'));
}

/** Who is signed in; answered whether anybody is or not. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }) => {
    try {
      const session = readSent<Session>(await send('/bff/session', { signal }), readSession);
      if (!session.signed_in) forgetKept();
      return session;
    } catch (failure) {
      const kept = await import('./kept-session.ts').then(
        ({ readKeptSession }) => readKeptSession(failure),
        () => null,
      );
      if (kept === null) throw failure;
      return kept;
    }
  },
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
