/**
 * Runs in the page before its own code and measures from inside. Everything in it must be in it:
 * the function is sent to the browser as text.
 * @param {{ row: string, count: string }} selectors of a row, and of the element that tells how many are shown
 */
export function installProbe(selectors) {
  /** @type {Probe} */
  const probe = {
    firstRowAt: null,
    requestsToFirstRow: [],
    shift: 0,
    longTasks: [],
    armChange,
    change: Promise.resolve(null),
    recordScroll,
  };
  Object.assign(window, { benchProbe: probe });

  observe('longtask', ({ startTime, duration }) => probe.longTasks.push({ startTime, duration }));
  observe('layout-shift', (entry) => {
    const { hadRecentInput, value } = /** @type {LayoutShift} */ (entry);
    if (!hadRecentInput) probe.shift += value;
  });
  requestAnimationFrame(lookForRow);

  /**
   * @param {string} type
   * @param {(entry: PerformanceEntry) => void} take
   */
  function observe(type, take) {
    const observer = new PerformanceObserver((list) => list.getEntries().forEach(take));
    observer.observe({ type, buffered: true });
  }

  function lookForRow() {
    if (!document.querySelector(selectors.row)) {
      requestAnimationFrame(lookForRow);
      return;
    }
    afterPaint(() => {
      const now = performance.now();
      probe.firstRowAt = now;
      const resources = performance.getEntriesByType('resource');
      const page = performance.getEntriesByType('navigation');
      probe.requestsToFirstRow = [...page, ...resources]
        .map((entry) => /** @type {PerformanceResourceTiming} */ (entry))
        .filter((entry) => entry.startTime <= now)
        .map(({ name, encodedBodySize, initiatorType, responseEnd }) => ({
          name,
          encodedBodySize,
          initiatorType,
          isDone: responseEnd > 0,
        }));
    });
  }

  /** @param {() => void} then called in a frame's callback, runs when that frame has been painted */
  function afterPaint(then) {
    const channel = new MessageChannel();
    channel.port1.addEventListener('message', then, { once: true });
    channel.port1.start();
    channel.port2.postMessage(null);
  }

  /** What is seen of the list: the first rows' text and the count. */
  function face() {
    const rows = [...document.querySelectorAll(selectors.row)].slice(0, 6);
    const count = document.querySelector(selectors.count);
    return [count?.textContent, ...rows.map((row) => row.textContent)].join('\n');
  }

  /**
   * From the next key or click to the paint of a changed list; `probe.change` holds the answer.
   * @param {'keydown' | 'click' | 'change'} event
   */
  function armChange(event) {
    const before = face();
    probe.change = new Promise((resolve) => {
      addEventListener(
        event,
        ({ timeStamp }) => {
          const giveUpAt = timeStamp + 3000;
          const look = () => {
            if (face() !== before) afterPaint(() => resolve(performance.now() - timeStamp));
            else if (performance.now() > giveUpAt) resolve(null);
            else requestAnimationFrame(look);
          };
          requestAnimationFrame(look);
        },
        { capture: true, once: true },
      );
    });
  }

  /**
   * Notes each frame's length, and whether the list's middle was ever without a row, while someone
   * else scrolls.
   * @param {number} forMs
   */
  async function recordScroll(forMs) {
    /** @type {number[]} */
    const frames = [];
    let blank = 0;
    const startedAt = performance.now();
    let last = startedAt;
    await new Promise((resolve) => {
      const frame = (/** @type {number} */ now) => {
        frames.push(now - last);
        last = now;
        if (frames.length % 3 === 0 && !hasRowInTheMiddle()) blank += 1;
        if (now - startedAt < forMs) requestAnimationFrame(frame);
        else resolve(undefined);
      };
      requestAnimationFrame(frame);
    });
    return { frames: frames.slice(1), blank };
  }

  function hasRowInTheMiddle() {
    const middle = innerHeight * 0.6;
    return [...document.querySelectorAll(selectors.row)].some((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return top <= middle && bottom >= middle;
    });
  }
}

/**
 * @typedef {PerformanceEntry & { hadRecentInput: boolean, value: number }} LayoutShift
 * @typedef {{ name: string, encodedBodySize: number, initiatorType: string, isDone: boolean }} SeenRequest
 * @typedef {object} Probe
 * @property {number | null} firstRowAt milliseconds after the navigation began
 * @property {SeenRequest[]} requestsToFirstRow
 * @property {number} shift cumulative layout shift
 * @property {{ startTime: number, duration: number }[]} longTasks
 * @property {(event: 'keydown' | 'click' | 'change') => void} armChange
 * @property {Promise<number | null>} change
 * @property {(forMs: number) => Promise<{ frames: number[], blank: number }>} recordScroll
 */
