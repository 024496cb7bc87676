import { describe, expect, it } from 'vitest';
import { centimes } from '../core/money.ts';
import {
  capabilitiesOf,
  closingInstantOf,
  isAllowedPayer,
  isUsedUp,
  LINK_ACTIONS,
  paymentRefusalOf,
  statusAt,
  type LinkState,
} from './link-rules.ts';
import { LINK_STATUSES } from './link.ts';

const NOW = Date.parse('2026-11-20T09:00:00Z');

const linkOf = (fields: Partial<LinkState> = {}): LinkState => ({
  usage_mode: 'reusable',
  status: 'active',
  max_uses: null,
  target_amount: null,
  starts_at: null,
  ends_at: null,
  expires_at: null,
  paid_count: 0,
  total_collected: centimes(0),
  ...fields,
});

describe('what may be done with a link', () => {
  const allowed: Record<string, readonly string[]> = {
    draft: ['edit', 'publish', 'archive', 'duplicate'],
    active: ['edit', 'pause', 'archive', 'duplicate'],
    paused: ['edit', 'resume', 'archive', 'duplicate'],
    exhausted: ['duplicate'],
    expired: ['duplicate'],
    archived: ['duplicate'],
  };
  it.each(LINK_STATUSES)('that is %s', (status) => {
    const capabilities = capabilitiesOf(linkOf({ status }), NOW);
    expect(LINK_ACTIONS.filter((action) => capabilities[action].isAllowed)).toEqual(
      allowed[status],
    );
  });

  it('goes by the clock and not by the last sweep', () => {
    const link = linkOf({ expires_at: NOW });
    expect(capabilitiesOf(link, NOW - 1).edit.isAllowed).toBe(true);
    expect(capabilitiesOf(link, NOW).edit).toEqual({ isAllowed: false, rule: 'link.expired' });
  });

  it('names the rule that refuses', () => {
    expect(capabilitiesOf(linkOf({ status: 'paused' }), NOW).publish).toEqual({
      isAllowed: false,
      rule: 'link.notDraft',
    });
    expect(capabilitiesOf(linkOf({ status: 'draft', expires_at: NOW - 1 }), NOW).publish).toEqual({
      isAllowed: false,
      rule: 'link.endPassed',
    });
  });

  it('is nothing but a copy where the status is unknown to us', () => {
    const capabilities = capabilitiesOf(linkOf({ status: 'frozen' }), NOW);
    expect(LINK_ACTIONS.filter((action) => capabilities[action].isAllowed)).toEqual(['duplicate']);
  });
});

describe('the end of a link', () => {
  it('is the first of its own and its window’s', () => {
    const ends = { ends_at: NOW + 5, expires_at: NOW + 9 };
    expect(closingInstantOf(linkOf({ ...ends, usage_mode: 'time_window' }))).toBe(NOW + 5);
    expect(closingInstantOf(linkOf(ends))).toBe(NOW + 9);
    expect(closingInstantOf(linkOf())).toBeNull();
  });

  it('comes to what is active or paused, and not to a draft or what has ended otherwise', () => {
    const at = LINK_STATUSES.map((status) => statusAt(linkOf({ status, expires_at: NOW }), NOW));
    expect(at).toEqual(['draft', 'expired', 'expired', 'exhausted', 'expired', 'archived']);
  });
});

describe('paying', () => {
  it('is open from the start of a window to its end', () => {
    const link = linkOf({ usage_mode: 'time_window', starts_at: NOW, ends_at: NOW + 10 });
    expect([NOW - 1, NOW, NOW + 9, NOW + 10].map((now) => paymentRefusalOf(link, now))).toEqual([
      'link.notOpenYet',
      null,
      null,
      'link.expired',
    ]);
  });

  it.each([
    ['draft', 'link.draft'],
    ['active', null],
    ['paused', 'link.paused'],
    ['exhausted', 'link.exhausted'],
    ['expired', 'link.expired'],
    ['archived', 'link.archived'],
    ['frozen', 'link.unknownState'],
  ])('a link that is %s: %s', (status, refusal) => {
    expect(paymentRefusalOf(linkOf({ status }), NOW)).toBe(refusal);
  });

  it('uses a link up by its mode', () => {
    const paid = { paid_count: 3, total_collected: centimes(30_000) };
    expect(isUsedUp(linkOf({ usage_mode: 'one_shot' }))).toBe(false);
    expect(isUsedUp(linkOf({ usage_mode: 'one_shot', paid_count: 1 }))).toBe(true);
    expect(isUsedUp(linkOf({ ...paid, usage_mode: 'limited', max_uses: 4 }))).toBe(false);
    expect(isUsedUp(linkOf({ ...paid, usage_mode: 'limited', max_uses: 3 }))).toBe(true);
    const capped = { ...paid, usage_mode: 'capped_amount' } as const;
    expect(isUsedUp(linkOf({ ...capped, target_amount: centimes(30_001) }))).toBe(false);
    expect(isUsedUp(linkOf({ ...capped, target_amount: centimes(30_000) }))).toBe(true);
    for (const usage_mode of ['reusable', 'time_window', 'whitelist'] as const)
      expect(isUsedUp(linkOf({ ...paid, usage_mode }))).toBe(false);
  });
});

describe('the allow-list', () => {
  const allowed = [
    { email: 'Leila@Example.dz', phone: null },
    { email: null, phone: '+213555123456' },
  ];
  it.each([
    ['leila@example.DZ', '0770000000', true],
    ['other@example.dz', '0555 12 34 56', true],
    ['other@example.dz', '00213555123456', true],
    ['other@example.dz', '٠٥٥٥١٢٣٤٥٦', true],
    ['other@example.dz', '213555123456', true],
    ['other@example.dz', '+213 (0) 555 12 34 56', true],
    ['other@example.dz', '(+213) 555/12/34/56', true],
    ['other@example.dz', '555123456', true],
    ['other@example.dz', '\u202a+213\u202f555\u201112\u201134\u201156\u202c', true],
    ['other@example.dz', '0555123457', false],
    ['', '', false],
  ])('has %s or %s: %s', (email, phone, isAllowed) => {
    expect(isAllowedPayer(allowed, { email, phone })).toBe(isAllowed);
  });

  it('lets nobody in by what it does not hold', () => {
    expect(isAllowedPayer([{ email: null, phone: null }], { email: '', phone: '' })).toBe(false);
  });
});
