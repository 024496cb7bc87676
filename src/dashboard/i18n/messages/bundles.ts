/**
 * `core` is loaded at the start: what the first screens need. `extra` is loaded by the routes
 * that need it.
 */
export const bundleNames = ['core', 'extra'] as const;

export type BundleName = (typeof bundleNames)[number];
