import { cleanup, configure } from '@testing-library/react';
import type { DetachedWindowAPI } from 'happy-dom';
import { afterAll, afterEach, beforeEach, inject, vi } from 'vitest';
import { afterLongReads } from '../../src/dashboard/api/long-reads.ts';
import { elementError } from './element-error.ts';

declare global {
  interface Window {
    readonly happyDOM: DetachedWindowAPI;
  }
}

// What is looked for comes over HTTP from a real server, and the first of a worker with the modules of a page, which are
// translated then: on a busy machine that takes its time.
configure({ asyncUtilTimeout: 40_000, getElementError: elementError });

/** As a browser does: the first size is told by itself, in the next frame. Nothing changes its size here. */
class SizesOnce implements ResizeObserver {
  readonly #tell: () => void;
  #frame = 0;

  constructor(callback: ResizeObserverCallback) {
    this.#tell = () => callback([], this);
  }

  observe(): void {
    this.#frame = requestAnimationFrame(this.#tell);
  }

  unobserve(): void {
    this.disconnect();
  }

  disconnect(): void {
    cancelAnimationFrame(this.#frame);
  }
}

// The page stands at the product's own address, so that `fetch('/bff/session')`, cookies and
// relative addresses mean what they mean in a browser.
beforeEach(() => {
  vi.stubGlobal('ResizeObserver', SizesOnce);
  window.happyDOM.setURL(`${inject('origin')}/`);
});

afterEach(() => {
  cleanup();
});

// The files of a worker share its modules: one whose loading is cut off by the end of a file would be missing in all that follow,
// and a list whose reading is cut off would keep what makes room for it waiting there.
afterAll(async () => {
  await vi.dynamicImportSettled();
  await afterLongReads();
});
