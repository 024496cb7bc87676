/** What somebody does who works with the page. */
const TOUCHES = ['keydown', 'pointerdown', 'wheel', 'scroll'] as const;

/** Resolves once nobody has touched the page for `restMs`, and after `atMostMs` whatever is done; milliseconds. */
export function untouchedPage(restMs: number, atMostMs: number): Promise<void> {
  return new Promise((resolve) => {
    const isOver = new AbortController();
    const end = () => {
      clearTimeout(rest);
      clearTimeout(last);
      isOver.abort();
      resolve();
    };
    const last = setTimeout(end, atMostMs);
    let rest = setTimeout(end, restMs);
    const beginAgain = () => {
      clearTimeout(rest);
      rest = setTimeout(end, restMs);
    };
    const options = { capture: true, passive: true, signal: isOver.signal };
    for (const touch of TOUCHES) document.addEventListener(touch, beginAgain, options);
  });
}
