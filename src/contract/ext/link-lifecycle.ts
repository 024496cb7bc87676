import { LINK_STATUSES, type LinkStatus } from './link.ts';

/** What the merchant does, and what happens by payments (`exhaust`) and by time (`expire`). */
export const LINK_MOVES = ['publish', 'pause', 'resume', 'archive', 'exhaust', 'expire'] as const;
export type LinkMove = (typeof LINK_MOVES)[number];

/** Every move that there is (S001, "Lifecycle" and "Manage a live link"). A draft has never been payable: nothing ends it. */
const TRANSITIONS: Readonly<Record<LinkStatus, Readonly<Partial<Record<LinkMove, LinkStatus>>>>> = {
  draft: { publish: 'active', archive: 'archived' },
  active: { pause: 'paused', archive: 'archived', exhaust: 'exhausted', expire: 'expired' },
  paused: { resume: 'active', archive: 'archived', exhaust: 'exhausted', expire: 'expired' },
  exhausted: {},
  expired: {},
  archived: {},
};

export function isKnownStatus(status: string): status is LinkStatus {
  return (LINK_STATUSES as readonly string[]).includes(status);
}

/** Where a move leads, or null when the state does not allow it. */
export function statusAfter(status: LinkStatus, move: LinkMove): LinkStatus | null {
  return TRANSITIONS[status][move] ?? null;
}

/** Nothing leads out of it. */
export function isTerminal(status: LinkStatus): boolean {
  return Object.keys(TRANSITIONS[status]).length === 0;
}
