import { useQuery } from '@tanstack/react-query';
import type { Generation } from '../../../contract/core/generation.ts';
import { sessionNowQuery } from './session-now-query.ts';
import type { SignedInSession } from './session.ts';

interface LostPlatform {
  /** Whose keys are refused, while the session goes on for the other; undefined where it has ended, or was of one alone. */
  readonly lost: Generation | undefined;
  /** Nobody knows yet. */
  readonly isAsking: boolean;
}

/** @param refusals how many calls were refused; nobody is asked before the first */
export function useLostPlatform(
  { connected }: Pick<SignedInSession, 'connected'>,
  refusals: number,
): LostPlatform {
  const isOneOfTwo = refusals > 0 && connected.length > 1;
  const { data, isPending } = useQuery({ ...sessionNowQuery(refusals), enabled: isOneOfTwo });
  const still = data?.signed_in === true ? data.connected : [];
  return {
    lost:
      isOneOfTwo && still.length > 0
        ? connected.find((platform) => !still.includes(platform))
        : undefined,
    isAsking: isOneOfTwo && isPending,
  };
}
