import { notSentProblem } from './api-problem.ts';

/**
 * Loads a part of the dashboard that a call needs.
 * @throws ApiProblem when it cannot be had: then nothing was sent
 */
export async function loadPart<Part>(importPart: () => Promise<Part>): Promise<Part> {
  try {
    return await importPart();
  } catch {
    throw notSentProblem();
  }
}
