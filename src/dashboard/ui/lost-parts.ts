/** Vite tells so when a part of the dashboard could not be fetched: a new version, or a network that is none. */
const FAILED = 'vite:preloadError';

/** What could not be loaded. */
interface LostParts {
  /** How many parts that somebody asks for are not there. */
  readonly asked: number;
  /** A file was asked for and did not come: the browser may ask for it no more until the page is loaded anew. */
  readonly hasFailed: boolean;
}

const lost = new Set<() => void>();
const listeners = new Set<() => void>();
let state: LostParts = { asked: 0, hasFailed: false };

function change(hasFailed = state.hasFailed): void {
  state = { asked: lost.size, hasFailed };
  for (const listener of listeners) listener();
}

addEventListener(FAILED, () => change(true));

export const readLostParts = (): LostParts => state;

/** Heard by who says so, and by the parts themselves. Out: how to stop hearing. */
export function subscribeToLostParts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Notes that somebody asks for a part that is not there.
 * @param forget has it loaded anew when it is drawn next
 * @returns how to say that nobody asks for it any more
 */
export function addLostPart(forget: () => void): () => void {
  lost.add(forget);
  change();
  return () => {
    lost.delete(forget);
    change();
  };
}

/** Tries all of them again. */
export function retryLostParts(): void {
  for (const forget of lost) forget();
  change();
}
