import type { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from '../../api/api-problem.ts';
import { problemWordsOf, type ProblemSpeaker, type ProblemWords } from '../../api/problem-words.ts';
import { forgetInstance } from '../session/last-instance.ts';
import { sessionQuery } from '../session/session-queries.ts';
import { signOut } from '../session/session-writes.ts';

type Disconnecting = {
  queryClient: QueryClient;
  speaker: ProblemSpeaker;
  /** Forgets what the caller has read and kept. */
  onForget: () => void;
};

/** Ends the session on the server, and then here. Out: null, or why nothing has changed. */
export async function disconnect({
  queryClient,
  speaker,
  onForget,
}: Disconnecting): Promise<ProblemWords | null> {
  try {
    await signOut();
  } catch (failure) {
    const isOver = failure instanceof ApiProblem && failure.kind === 'signedOut';
    if (!isOver) return problemWordsOf(failure, speaker);
  }
  const session = queryClient.getQueryData(sessionQuery.queryKey);
  onForget();
  forgetInstance();
  queryClient.clear();
  if (session) {
    const { has_sandbox, can_try_demo, platforms } = session;
    queryClient.setQueryData(sessionQuery.queryKey, {
      signed_in: false,
      has_sandbox,
      can_try_demo,
      platforms,
    });
  }
  return null;
}
