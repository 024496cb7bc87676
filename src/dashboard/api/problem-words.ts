import type { ProblemKind } from '../../contract/core/problem.ts';
import { ApiProblem } from './api-problem.ts';

/** What went wrong and what to do about it, in the merchant's language. */
export interface ProblemWords {
  readonly title: string;
  readonly text: string;
  /** To quote when asking for help, or null. */
  readonly requestId: string | null;
}

/** The words of one language. */
export interface ProblemSpeaker {
  readonly title: (kind: ProblemKind | 'unknown') => string;
  readonly text: (kind: ProblemKind | 'unknown') => string;
  readonly wait: (seconds: number) => string;
  /** A sentence of the API that is a rule of the contract; null for any other. */
  readonly ruleOf: (message: string) => string | null;
  /** A sentence of the API that nobody knows, as it came. */
  readonly apiSays: (message: string) => string;
}

/** What is said of a failure, whatever was thrown. A rule of the contract is said by its own sentence. */
export function problemWordsOf(failure: unknown, speaker: ProblemSpeaker): ProblemWords {
  if (!(failure instanceof ApiProblem)) {
    return { title: speaker.title('unknown'), text: speaker.text('unknown'), requestId: null };
  }
  return {
    title: speaker.title(failure.kind),
    text: textOf(failure, speaker),
    requestId: failure.requestId,
  };
}

function textOf(problem: ApiProblem, speaker: ProblemSpeaker): string {
  const { kind, message, retryAfterSeconds } = problem;
  switch (kind) {
    case 'rateLimited':
    case 'unavailable':
      return retryAfterSeconds !== null && retryAfterSeconds > 0
        ? speaker.wait(retryAfterSeconds)
        : speaker.text(kind);
    case 'badRequest':
    case 'forbidden':
    case 'conflict':
    case 'invalid': {
      const rule = speaker.ruleOf(message);
      if (rule !== null) return rule;
      const hasFields = Object.keys(problem.fields).length > 0;
      return message === '' || hasFields ? speaker.text(kind) : speaker.apiSays(message);
    }
    default:
      return speaker.text(kind);
  }
}
