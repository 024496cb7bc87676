import { useSuspenseQuery } from '@tanstack/react-query';
import { sessionQuery } from '../session/session-queries.ts';

/** Where ext links are paid, or null where the server does not know. */
export function usePayUrl(): string | null {
  const { data: session } = useSuspenseQuery(sessionQuery);
  return session.signed_in ? session.ext_pay_url : null;
}
