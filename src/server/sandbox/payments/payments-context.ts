import type { SandboxContext } from '../core/context.ts';
import type { SatimClient } from '../satim/satim-client.ts';

/** What the payments need besides: the bank. */
export interface PaymentsContext extends SandboxContext {
  readonly satim: SatimClient;
}
