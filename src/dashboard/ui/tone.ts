/**
 * What a colour says. `money` is money received and nothing else, `amber` needs the merchant,
 * `red` is refused or final, `ink` is plain, `neutral` recedes.
 */
export type Tone = 'ink' | 'neutral' | 'money' | 'amber' | 'red' | 'accent';

export const toneText: Record<Tone, string> = {
  ink: 'text-ink',
  neutral: 'text-ink-2',
  money: 'text-money',
  amber: 'text-amber',
  red: 'text-red',
  accent: 'text-accent',
};
