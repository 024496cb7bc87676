/** As long as phones take for their own menus, milliseconds. */
const LONG_PRESS_MS = 450;
/** A finger is never quite still, pixels. */
const STILL_PX = 10;

/**
 * Tells when a finger rests on one of the elements that a selector names.
 * In: where to listen, and how long a press is long. Out: a function that ends it.
 */
export function watchLongPress(
  area: HTMLElement,
  selector: string,
  onLongPress: (element: HTMLElement) => void,
  longPressMs = LONG_PRESS_MS,
): () => void {
  const gone = new AbortController();
  const { signal } = gone;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let start = { x: 0, y: 0 };
  let hasFired = false;
  const forget = () => clearTimeout(timer);

  area.addEventListener(
    'pointerdown',
    (event) => {
      forget();
      hasFired = false;
      const element =
        event.target instanceof Element ? event.target.closest<HTMLElement>(selector) : null;
      if (event.pointerType !== 'touch' || element === null) return;
      start = { x: event.clientX, y: event.clientY };
      timer = setTimeout(() => {
        hasFired = true;
        onLongPress(element);
      }, longPressMs);
    },
    { signal },
  );
  area.addEventListener(
    'pointermove',
    (event) => {
      if (Math.hypot(event.clientX - start.x, event.clientY - start.y) > STILL_PX) forget();
    },
    { signal },
  );
  for (const end of ['pointerup', 'pointercancel'] as const) {
    area.addEventListener(end, forget, { signal });
  }
  // What a long press would have opened otherwise: the phone's menu of the link, or the link itself.
  for (const follow of ['contextmenu', 'click'] as const) {
    area.addEventListener(
      follow,
      (event) => {
        if (!hasFired) return;
        event.preventDefault();
        event.stopPropagation();
        if (follow === 'click') hasFired = false;
      },
      { signal, capture: true },
    );
  }
  signal.addEventListener('abort', forget);
  return () => gone.abort();
}
