const HOUR_MS = 3_600_000;

/** A working day: the end on a device that others use too. */
const SHARED_DEVICE_MS = 12 * HOUR_MS;
/** The end on a device that the merchant marked as trusted. */
const TRUSTED_DEVICE_MS = 30 * 24 * HOUR_MS;

/** How long a session lasts from its beginning, in milliseconds; use does not prolong it (docs/decisions/0003-session-length.md). */
export function sessionLengthMs(isTrustedDevice: boolean): number {
  return isTrustedDevice ? TRUSTED_DEVICE_MS : SHARED_DEVICE_MS;
}
