import { createHmac } from 'node:crypto';
import type { BankAccount } from './bank/bank-context.ts';
import type { SatimAccount } from './satim/satim-client.ts';

/** Where the bank simulator stands below the server's own address. */
export const BANK_BASE = '/bank';
const REST_PATH = `${BANK_BASE}/payment/rest`;

/** Whom the payments ask, and the simulator's side of the same contract where the simulator is asked. */
export interface BankAccess {
  readonly satim: SatimAccount;
  /** Null with a real bank: nothing is simulated beside it. */
  readonly simulated: BankAccount | null;
}

/**
 * The bank of the settings, or else the simulator on this server: in both cases over HTTP.
 * @param given the bank that the settings name, or null
 * @param origin where this server reaches itself: `http://127.0.0.1:4000`
 * @param secret of this installation; the simulator's password is derived from it, so that nobody else can give money back
 */
export function bankAccessOf(
  given: SatimAccount | null,
  origin: string,
  secret: string,
): BankAccess {
  const satim = given ?? {
    url: `${origin}${REST_PATH}`,
    username: 'sandbox',
    password: createHmac('sha256', secret)
      .update('bank simulator')
      .digest('base64url')
      .slice(0, 30),
    terminalId: 'E0000000001',
  };
  const isSimulated = new URL(satim.url).pathname === REST_PATH;
  return {
    satim,
    simulated: isSimulated
      ? { userName: satim.username, password: satim.password, terminalId: satim.terminalId }
      : null,
  };
}
