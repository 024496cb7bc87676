import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchSwipeDown } from './swipe-down.ts';

let sheet: HTMLElement;
let inside: HTMLElement;
let onClose: ReturnType<typeof vi.fn<() => void>>;
let stop: () => void;

beforeEach(() => {
  window.happyDOM.setViewport({ width: 390, height: 844 });
  document.body.innerHTML = '<div id="sheet"><div id="inside"><p>text</p><input></div></div>';
  sheet = document.querySelector<HTMLElement>('#sheet') ?? document.body;
  inside = document.querySelector<HTMLElement>('#inside') ?? document.body;
  onClose = vi.fn<() => void>();
  stop = watchSwipeDown(sheet, onClose);
});
afterEach(() => {
  stop();
  document.body.innerHTML = '';
});

/** One finger from `from` by so many pixels, in `ms` milliseconds. @returns whether the browser was kept from scrolling */
function swipe(
  from: Element,
  { down, aside = 0, ms = 1_000 }: Record<string, number> & { down: number },
) {
  const tell = (type: string, x: number, y: number, timeStamp: number) => {
    const event = new Event(type, { bubbles: true, cancelable: true });
    const touches = type === 'touchend' ? [] : [{ clientX: x, clientY: y }];
    Object.defineProperties(event, {
      touches: { value: touches },
      timeStamp: { value: timeStamp },
    });
    from.dispatchEvent(event);
    return event.defaultPrevented;
  };
  tell('touchstart', 100, 100, 0);
  tell('touchmove', 100 + aside / 2, 100 + down / 2, ms / 2);
  const isHeld = tell('touchmove', 100 + aside, 100 + down, ms);
  const moved = sheet.style.translate;
  tell('touchend', 100 + aside, 100 + down, ms);
  return { isHeld, moved };
}

const text = () => inside.querySelector('p') ?? inside;

it('follows the finger and closes when it was swiped far down', () => {
  expect(swipe(text(), { down: 140 })).toEqual({ isHeld: true, moved: '0 140px' });
  expect(onClose).toHaveBeenCalledOnce();
  expect(sheet.style.translate).toBe('');
});

it('closes by a flick, and goes back after a little', () => {
  swipe(text(), { down: 40 });
  expect(onClose).not.toHaveBeenCalled();
  expect(sheet.style.translate).toBe('');
  swipe(text(), { down: 40, ms: 50 });
  expect(onClose).toHaveBeenCalledOnce();
});

it.each([
  ['a swipe upwards', { down: -140 }],
  ['a swipe sideways', { down: 100, aside: 160 }],
])('leaves %s alone', (_, path) => {
  expect(swipe(text(), path)).toEqual({ isHeld: false, moved: '' });
  expect(onClose).not.toHaveBeenCalled();
});

it('leaves to the sheet’s own scroll what has been scrolled, and to a field what begins in it', () => {
  inside.scrollTop = 20;
  expect(swipe(text(), { down: 140 }).isHeld).toBe(false);
  inside.scrollTop = 0;
  expect(swipe(inside.querySelector('input') ?? inside, { down: 140 }).isHeld).toBe(false);
  expect(onClose).not.toHaveBeenCalled();
});

it('is for sheets, not for a dialog in the middle of a wide screen', () => {
  window.happyDOM.setViewport({ width: 1440, height: 900 });
  swipe(text(), { down: 140 });
  expect(onClose).not.toHaveBeenCalled();
});
