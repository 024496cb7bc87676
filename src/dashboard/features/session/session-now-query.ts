import { queryOptions } from '@tanstack/react-query';
import { send } from '../../api/send.ts';
import { readSent } from './session-queries.ts';
import { readSession, type Session } from './session.ts';

/**
 * What the server says of the session now, beside what the pages go by: those are not to lose what stands on them because
 * one platform has refused its keys. In: how many calls were refused so far.
 */
export function sessionNowQuery(refusals: number) {
  return queryOptions({
    queryKey: ['session-now', refusals],
    queryFn: async ({ signal }) =>
      readSent<Session>(await send('/bff/session', { signal }), readSession),
    retry: false,
    gcTime: 0,
  });
}
