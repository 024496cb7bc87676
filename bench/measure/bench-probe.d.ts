import type { Probe } from './page-probe.mjs';

declare global {
  /** Installed in the measured pages before their own code runs. */
  const benchProbe: Probe;
}
