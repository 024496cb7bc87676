/** Long enough to read twice, milliseconds; a toast waits while it has the pointer or the focus. */
export const TOAST_MS = 6_000;
