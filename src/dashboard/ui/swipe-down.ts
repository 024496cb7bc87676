/** Where dialogs and menus are sheets from below, as in dialog.css and popup.css. */
const SHEET = '(width < 40rem)';
/** From here on it is decided whose movement it is, pixels. */
const DECIDED = 8;
/** So far down lets go of the sheet, pixels; a flick needs less. */
const FAR = 96;
const FLICK = 24;
/** As fast as this is a flick, pixels a millisecond. */
const FAST = 0.5;

interface Swipe {
  readonly x: number;
  readonly y: number;
  readonly at: number;
  /** Null until it is decided; false where it is somebody else's: a scroll, a finger that goes sideways. */
  isOurs: boolean | null;
  down: number;
}

/**
 * Closes a sheet that is swiped down. What is scrolled within it comes first: only from its upper end does the sheet follow the
 * finger, and with reduced motion it stays where it is until it closes.
 * @param onClose may refuse: then the sheet goes back
 * @returns how to stop
 */
export function watchSwipeDown(sheet: HTMLElement, onClose: () => void): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  let swipe: Swipe | null = null;

  const letGo = () => {
    swipe = null;
    sheet.style.translate = '';
  };
  sheet.addEventListener(
    'touchstart',
    (event) => {
      const { touches, target, timeStamp: at } = event;
      const [finger] = touches;
      if (swipe !== null || touches.length !== 1 || finger === undefined) return letGo();
      if (!matchMedia(SHEET).matches || !(target instanceof Element)) return;
      if (target.closest('textarea, select, input') || isScrolled(target, sheet)) return;
      swipe = { x: finger.clientX, y: finger.clientY, at, isOurs: null, down: 0 };
    },
    { signal, passive: true },
  );
  sheet.addEventListener(
    'touchmove',
    (event) => {
      const [finger] = event.touches;
      if (swipe === null || finger === undefined || swipe.isOurs === false) return;
      swipe.down = finger.clientY - swipe.y;
      const aside = Math.abs(finger.clientX - swipe.x);
      if (swipe.isOurs === null) {
        if (Math.max(Math.abs(swipe.down), aside) < DECIDED) return;
        swipe.isOurs = swipe.down > aside;
        if (!swipe.isOurs) return;
      }
      if (event.cancelable) event.preventDefault();
      if (!isCalm()) sheet.style.translate = `0 ${Math.max(0, swipe.down)}px`;
    },
    { signal, passive: false },
  );
  sheet.addEventListener(
    'touchend',
    ({ timeStamp }) => {
      if (swipe === null) return;
      const { isOurs, down, at } = swipe;
      const isFlick = down > FLICK && down / Math.max(1, timeStamp - at) > FAST;
      letGo();
      if (isOurs === true && (down > FAR || isFlick)) onClose();
    },
    { signal },
  );
  sheet.addEventListener('touchcancel', letGo, { signal });
  return () => stop.abort();
}

function isCalm(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** Something between the finger and the sheet, the sheet itself too, has been scrolled down. */
function isScrolled(target: Element, sheet: Element): boolean {
  for (let at: Element | null = target; at !== null; at = at.parentElement) {
    if (at.scrollTop > 0) return true;
    if (at === sheet) break;
  }
  return false;
}
