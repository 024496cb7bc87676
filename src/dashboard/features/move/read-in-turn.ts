import type { Link } from '../../../contract/v2/link.ts';
import { readOld } from './move-world.ts';

/** Links are read in full for the review: a few at once, whoever asks. */
const AT_ONCE = 4;

let free = AT_ONCE;
const waiting: (() => void)[] = [];

/** A link in full, once its turn has come. @throws ApiProblem */
export async function readOldInTurn(id: string): Promise<Link> {
  if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve));
  else free -= 1;
  try {
    return await readOld(id);
  } finally {
    const next = waiting.shift();
    if (next === undefined) free += 1;
    else next();
  }
}
