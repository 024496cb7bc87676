import { ApiProblem } from './api-problem.ts';

/** True when nothing is known but that no good answer came: what was kept from before may be shown in its place. */
export function isUnreachable(failure: unknown): boolean {
  if (!(failure instanceof ApiProblem)) return false;
  switch (failure.kind) {
    case 'offline':
    case 'unavailable':
    case 'timedOut':
    case 'serverFault':
      return true;
    default:
      return false;
  }
}
