import { isPressed, onceAtRest } from '../../ui/presses.ts';

/** The page has not been scrolled for so long: the rows answer to the mouse again. Milliseconds. */
const REST_MS = 150;

/**
 * Lies over the rows while the page scrolls under a mouse that stands still. Otherwise each row that passes under it lights
 * up, and the browser shows the address of each: more work in a frame than the rows themselves. A mouse that moves takes it
 * away; a press of one that does not goes to what is underneath.
 */
export function RowShield() {
  return (
    // What is underneath answers to the keyboard by itself.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div
      ref={layWhileScrolling}
      hidden
      className="absolute inset-0 z-1 pointer-coarse:hidden"
      onPointerMove={({ currentTarget, buttons }) => {
        if (buttons === 0) currentTarget.hidden = true;
      }}
      onClick={({ currentTarget, clientX, clientY, nativeEvent }) => {
        currentTarget.hidden = true;
        const underneath = document.elementFromPoint(clientX, clientY);
        underneath?.dispatchEvent(new MouseEvent('click', nativeEvent));
      }}
    />
  );
}

/** It neither comes nor goes in the middle of a press. */
function layWhileScrolling(shield: HTMLElement | null) {
  if (shield === null) return undefined;
  const liftLater = onceAtRest(() => {
    shield.hidden = true;
  }, REST_MS);
  const lay = () => {
    if (isPressed()) return;
    shield.hidden = false;
    liftLater();
  };
  window.addEventListener('scroll', lay, { passive: true });
  return () => window.removeEventListener('scroll', lay);
}
