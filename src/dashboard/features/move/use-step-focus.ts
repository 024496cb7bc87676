import { useEffect, useRef, type RefObject } from 'react';

/**
 * Leads the focus to the heading of the step that has just begun: what was pressed before has gone.
 * In: the name of the step. Out: for the element in which the step stands.
 */
export function useStepFocus(step: string): RefObject<HTMLDivElement | null> {
  const area = useRef<HTMLDivElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    const heading = area.current?.querySelector<HTMLElement>('h2');
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus();
  }, [step]);
  return area;
}
