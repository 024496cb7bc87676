import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
} from 'react';
import { placeBeside } from './place-beside.ts';

type TooltipProps = {
  text: string;
  /** Referred to by the control's `aria-describedby`; the text is in the page all the time. */
  id: string;
  /** The text is the control's own name, which it says by itself: hidden from assistive technology. */
  isName?: boolean | undefined;
  children: ReactNode;
};

/** Pointers wait this long, milliseconds: passing over a row of buttons opens nothing. */
const hoverDelay = 350;
/** A tap shows it this long, milliseconds: there is no pointer to take away. */
const tapDuration = 4_000;

/** A short text beside a control, on hover, focus and tap; Escape puts it away (WCAG 1.4.13). */
export function Tooltip({ text, id, isName = false, children }: TooltipProps) {
  const anchor = useRef<HTMLSpanElement>(null);
  const bubble = useRef<HTMLSpanElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [isShown, setIsShown] = useState(false);

  const settle = (shown: boolean, delay: number) => {
    clearTimeout(timer.current);
    if (delay === 0) setIsShown(shown);
    else timer.current = setTimeout(() => setIsShown(shown), delay);
  };

  useEffect(() => () => clearTimeout(timer.current), []);

  useLayoutEffect(() => {
    const control = anchor.current?.firstElementChild;
    const element = bubble.current;
    if (!isShown || !control || !element) return undefined;
    element.showPopover?.();
    placeBeside(control, element);
    return () => element.hidePopover?.();
  }, [isShown]);

  return (
    <span
      ref={anchor}
      role="presentation"
      className="contents"
      onPointerEnter={(event: PointerEvent) => {
        if (event.pointerType !== 'touch') settle(true, hoverDelay);
      }}
      onPointerLeave={(event: PointerEvent) => {
        if (event.pointerType !== 'touch') settle(false, 0);
      }}
      onPointerUp={(event: PointerEvent) => {
        if (event.pointerType !== 'touch' || isName) return;
        settle(true, 0);
        settle(false, tapDuration);
      }}
      onFocus={(event) => {
        if (event.target.matches(':focus-visible')) settle(true, 0);
      }}
      onBlur={() => settle(false, 0)}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key !== 'Escape' || !isShown) return;
        event.stopPropagation();
        settle(false, 0);
      }}
    >
      {children}
      <span
        ref={bubble}
        id={id}
        role="tooltip"
        popover="manual"
        aria-hidden={isName || undefined}
        className="tooltip"
      >
        {text}
      </span>
    </span>
  );
}
