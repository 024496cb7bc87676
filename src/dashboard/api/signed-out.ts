type Listener = () => void;

const listeners = new Set<Listener>();

/** In: what to do when a call is refused because nobody is signed in any more. Out: how to stop listening. */
export function onSignedOut(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Told by the client at each such refusal; ten at once are for the listener to take as one. */
export function tellSignedOut(): void {
  for (const listener of listeners) listener();
}
