/** Between the control and what is shown beside it, and between that and the screen's edge, px. */
const gap = 6;
const margin = 8;

/**
 * Puts a popover under its anchor, or above where there is more room, centred and kept on screen.
 * Positions go through the style object: a strict content security policy allows that.
 */
export function placeBeside(anchor: Element, popover: HTMLElement): void {
  const around = anchor.getBoundingClientRect();
  const own = popover.getBoundingClientRect();
  const hasRoomBelow = around.bottom + gap + own.height + margin <= window.innerHeight;
  const top = hasRoomBelow ? around.bottom + gap : Math.max(margin, around.top - gap - own.height);
  const centred = around.left + around.width / 2 - own.width / 2;
  const left = Math.max(margin, Math.min(centred, window.innerWidth - own.width - margin));
  popover.style.top = `${Math.round(top)}px`;
  popover.style.left = `${Math.round(left)}px`;
}
