/** The calls that a merchant's server makes. */
export const BANK_CALLS = ['register', 'acknowledge', 'refund'] as const;
export type BankCall = (typeof BANK_CALLS)[number];

/**
 * How a call goes wrong: `500`, a page of HTML, JSON that is cut off, no answer at all, or the work done and the answer
 * lost on the way, or never sent.
 */
export const FAULTS = ['500', 'html', 'garbage', 'hang', 'lost-answer', 'stuck-answer'] as const;
export type Fault = (typeof FAULTS)[number];

/** The faults that tests have ordered; they live no longer than the process. */
export interface Faults {
  /** Makes the next `times` calls go wrong; null makes them go right again, and lets those go that are being held. */
  order(call: BankCall, fault: Fault | null, times: number): void;
  /** Resolves when the calls that are being held are let go. */
  untilLetGo(call: BankCall): Promise<void>;
  /** How many calls are still to go wrong. */
  left(call: BankCall): number;
  /** The fault of the call that has just come in, if any; one less is left afterwards. */
  take(call: BankCall): Fault | null;
}

export function createFaults(): Faults {
  const ordered = new Map<BankCall, { fault: Fault; left: number }>();
  const held = new Map<BankCall, Set<() => void>>();
  return {
    order(call, fault, times) {
      if (fault !== null) {
        ordered.set(call, { fault, left: times });
        return;
      }
      ordered.delete(call);
      for (const letGo of held.get(call) ?? []) letGo();
      held.delete(call);
    },
    untilLetGo: (call) =>
      new Promise((resolve) => {
        held.set(call, (held.get(call) ?? new Set()).add(resolve));
      }),
    left: (call) => ordered.get(call)?.left ?? 0,
    take(call) {
      const entry = ordered.get(call);
      if (!entry) return null;
      entry.left -= 1;
      if (entry.left === 0) ordered.delete(call);
      return entry.fault;
    },
  };
}
