import { isNotSent, type ApiProblem } from './api-problem.ts';

/**
 * True when nobody knows whether a write took effect: no answer came, it cannot be read, or somebody on the
 * way gave up. A refusal (4xx) is an answer, and what never left needs none.
 */
export function isAnswerLost(problem: ApiProblem): boolean {
  switch (problem.kind) {
    case 'offline':
      return !isNotSent(problem);
    case 'unreadable':
    case 'timedOut':
    case 'unavailable':
    case 'serverFault':
      return true;
    case 'badRequest':
    case 'signedOut':
    case 'forbidden':
    case 'notFound':
    case 'conflict':
    case 'changedMeanwhile':
    case 'tooLarge':
    case 'invalid':
    case 'rateLimited':
      return false;
  }
}
