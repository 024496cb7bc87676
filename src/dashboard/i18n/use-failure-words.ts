import { problemWordsOf, type ProblemWords } from '../api/problem-words.ts';
import { useProblemSpeaker } from './use-problem-speaker.ts';

/** What is said of a read that failed, before any text but the first ones is there. */
export function useFailureWords(): (failure: unknown) => ProblemWords {
  const speaker = useProblemSpeaker();
  return (failure) => problemWordsOf(failure, speaker);
}
