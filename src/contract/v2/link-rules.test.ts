import { describe, expect, it } from 'vitest';
import { expiryInstantOf, type LinkState } from './link-expiry.ts';
import { capabilitiesOf, LINK_ACTIONS, statusAt } from './link-rules.ts';
import { isRunningLow } from './stock.ts';
import { paymentStatusOf } from './payment-status.ts';
import type { RuleId } from './rule-messages.ts';

const NOW = Date.parse('2026-01-17T10:00:00Z');
const kinds = {
  static: { type: 'static', payment_mode: 'reusable', max_payments: null },
  reusable: { type: 'dynamic', payment_mode: 'reusable', max_payments: null },
  one_shot: { type: 'dynamic', payment_mode: 'one_shot', max_payments: 1 },
  limited: { type: 'dynamic', payment_mode: 'limited', max_payments: 20 },
} as const;

function linkOf(kind: keyof typeof kinds, status: string, sold: number): LinkState {
  return { ...kinds[kind], status, successful_payments_count: sold, created_at: NOW - 1_000 };
}

type Row = [keyof typeof kinds, string, number, ...(RuleId | 'yes')[]];

// mode, status, sold: edit, restock, pause, resume, delete
const table: Row[] = [
  ['static', 'active', 0, 'yes', 'link.restockOnlyLimited', 'yes', 'link.alreadyActive', 'yes'],
  [
    'static',
    'active',
    5,
    'yes',
    'link.restockOnlyLimited',
    'yes',
    'link.alreadyActive',
    'link.hasTransactions',
  ],
  ['static', 'inactive', 0, 'yes', 'link.restockOnlyLimited', 'link.alreadyPaused', 'yes', 'yes'],
  ['reusable', 'active', 0, 'yes', 'link.restockOnlyLimited', 'yes', 'link.alreadyActive', 'yes'],
  [
    'reusable',
    'active',
    5,
    'yes',
    'link.restockOnlyLimited',
    'yes',
    'link.alreadyActive',
    'link.hasTransactions',
  ],
  [
    'reusable',
    'inactive',
    5,
    'yes',
    'link.restockOnlyLimited',
    'link.alreadyPaused',
    'yes',
    'link.hasTransactions',
  ],
  [
    'one_shot',
    'active',
    0,
    'link.oneShotImmutable',
    'link.restockOnlyLimited',
    'yes',
    'link.alreadyActive',
    'yes',
  ],
  [
    'one_shot',
    'inactive',
    0,
    'link.oneShotImmutable',
    'link.restockOnlyLimited',
    'link.alreadyPaused',
    'yes',
    'yes',
  ],
  [
    'one_shot',
    'closed',
    1,
    'link.oneShotImmutable',
    'link.restockOnlyLimited',
    'link.closedNoToggle',
    'link.closedNoToggle',
    'link.hasTransactions',
  ],
  [
    'one_shot',
    'expired',
    0,
    'link.oneShotImmutable',
    'link.restockOnlyLimited',
    'link.expiredNoToggle',
    'link.expiredNoToggle',
    'yes',
  ],
  ['limited', 'active', 0, 'yes', 'yes', 'yes', 'link.alreadyActive', 'yes'],
  ['limited', 'active', 5, 'yes', 'yes', 'yes', 'link.alreadyActive', 'link.hasTransactions'],
  ['limited', 'inactive', 5, 'yes', 'yes', 'link.alreadyPaused', 'yes', 'link.hasTransactions'],
  [
    'limited',
    'closed',
    20,
    'yes',
    'yes',
    'link.closedNoToggle',
    'link.closedNoToggle',
    'link.hasTransactions',
  ],
  [
    'limited',
    'expired',
    5,
    'link.expiredFinal',
    'link.expiredFinal',
    'link.expiredNoToggle',
    'link.expiredNoToggle',
    'link.hasTransactions',
  ],
  [
    'limited',
    'frozen',
    5,
    'link.unknownState',
    'link.unknownState',
    'link.unknownState',
    'link.unknownState',
    'link.unknownState',
  ],
];

describe('capabilitiesOf', () => {
  it.each(table)('%s %s with %i sold', (kind, status, sold, ...expected) => {
    const capabilities = capabilitiesOf(linkOf(kind, status, sold), NOW);
    const found = LINK_ACTIONS.slice(0, 5).map((action) => {
      const capability = capabilities[action];
      return capability.isAllowed ? 'yes' : capability.rule;
    });
    expect(found).toEqual(expected);
    expect(capabilities.duplicate).toEqual({ isAllowed: true });
  });

  it('treats a mode that nobody knows as unknown', () => {
    const link = { ...linkOf('limited', 'active', 0), payment_mode: 'weekly' };
    expect(capabilitiesOf(link, NOW).edit).toEqual({ isAllowed: false, rule: 'link.unknownState' });
  });
});

describe('expiry', () => {
  const limited: LinkState = {
    ...linkOf('limited', 'active', 1),
    created_at: NOW - 3_600_000,
    effective_inactivity_timeout_minutes: 60,
  };

  it('counts from creation, then from the last payment or reopening', () => {
    expect(expiryInstantOf(limited)).toBe(NOW);
    expect(expiryInstantOf({ ...limited, last_activity_at: NOW - 60_000 })).toBe(NOW + 3_540_000);
  });

  it('is reached at its very millisecond, paused or not', () => {
    for (const status of ['active', 'inactive']) {
      expect(statusAt({ ...limited, status }, NOW - 1)).toBe(status);
      expect(statusAt({ ...limited, status }, NOW)).toBe('expired');
    }
  });

  it('never comes to reusable, static, closed or unlimited links', () => {
    expect(expiryInstantOf({ ...limited, payment_mode: 'reusable' })).toBeNull();
    expect(expiryInstantOf({ ...limited, type: 'static' })).toBeNull();
    expect(expiryInstantOf({ ...limited, status: 'closed' })).toBeNull();
    expect(expiryInstantOf({ ...limited, effective_inactivity_timeout_minutes: null })).toBeNull();
  });
});

describe('isRunningLow', () => {
  it.each([
    [20, 0, false],
    [20, 16, false],
    [20, 17, true],
    [20, 20, false],
    [100, 89, false],
    [100, 90, true],
    [3, 0, false],
    [3, 1, true],
    [1, 0, false],
  ])('quota %i with %i sold: %s', (max_payments, successful_payments_count, expected) => {
    const link = { payment_mode: 'limited', max_payments, successful_payments_count };
    expect(isRunningLow(link)).toBe(expected);
  });
});

describe('paymentStatusOf', () => {
  it.each([
    ['one_shot', 'active', 0, 'awaiting_payment'],
    ['one_shot', 'closed', 1, 'paid'],
    ['one_shot', 'inactive', 0, 'inactive'],
    ['one_shot', 'expired', 0, 'expired'],
    ['limited', 'active', 0, 'active'],
    ['limited', 'active', 5, 'partially_paid'],
    ['limited', 'closed', 20, 'paid'],
    ['limited', 'inactive', 5, 'inactive'],
    ['limited', 'expired', 5, 'expired'],
    ['reusable', 'active', 0, 'active'],
    ['reusable', 'active', 5, 'active_receiving_payments'],
    ['reusable', 'inactive', 5, 'inactive'],
    ['static', 'active', 0, 'active'],
    ['static', 'active', 5, 'active_receiving_payments'],
    ['static', 'inactive', 5, 'inactive'],
    ['limited', 'frozen', 5, 'frozen'],
  ] as const)('%s %s with %i paid is %s', (kind, status, sold, expected) => {
    expect(paymentStatusOf(linkOf(kind, status, sold))).toBe(expected);
  });
});
