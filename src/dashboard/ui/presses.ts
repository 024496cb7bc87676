let isDown = false;

for (const type of ['pointerdown', 'pointerup', 'pointercancel'] as const) {
  // The first button alone: the press of another may never be told to have ended, the browser's own menu swallows it.
  addEventListener(
    type,
    ({ buttons }) => {
      isDown = buttons === 1;
    },
    true,
  );
}

/**
 * A mouse is pressed or a finger down. What is under it stays in its place meanwhile: where a press ends on something else than
 * it began with, or on something that was moved, the browser makes no click of it.
 */
export function isPressed(): boolean {
  return isDown;
}

/**
 * Out: called again and again, does its work once, so many milliseconds after the last call and never in the middle of a press.
 */
export function onceAtRest(work: () => void, ms: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => (isDown ? wait() : work()), ms);
  };
  return wait;
}
