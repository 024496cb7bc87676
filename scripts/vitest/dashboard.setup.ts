import { cleanup, configure } from '@testing-library/react';
import type { DetachedWindowAPI } from 'happy-dom';
import { afterEach, beforeEach, inject } from 'vitest';

declare global {
  interface Window {
    readonly happyDOM: DetachedWindowAPI;
  }
}

// What is looked for comes over HTTP from a real server: on a busy machine a second is not enough.
configure({ asyncUtilTimeout: 15_000 });

// The page stands at the product's own address, so that `fetch('/bff/session')`, cookies and
// relative addresses mean what they mean in a browser.
beforeEach(() => {
  window.happyDOM.setURL(`${inject('origin')}/`);
});

afterEach(() => {
  cleanup();
});
