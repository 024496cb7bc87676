import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { centimes } from '../../../contract/core/money.ts';
import { ClockProvider } from '../../i18n/clock-provider.tsx';
import { I18nProvider } from '../../i18n/i18n-provider.tsx';
import { loadBundle } from '../../i18n/load-bundle.ts';
import { createMessageStore } from '../../i18n/message-store.ts';
import { FigureOverview } from './figure-overview.tsx';
import { NO_FIGURES } from './list-engine/list-figures.ts';
import { moneyFiguresOf } from './money-figures.ts';

const DAY = 24 * 60 * 60_000;
const now = Date.UTC(2026, 0, 22, 12);
const HELD = 'Encaissé, 30 derniers jours';
const REFUSED = 'Refusés, 7 derniers jours';

/**
 * The figures while payments are read page by page: one of 1,000 DA yesterday, and one that the bank refused.
 * In: how many days back they have been read, and whether the rest is on its way.
 * @returns the text of a figure by its label
 */
async function showReadBack(
  days: number,
  unread: 'reading' | 'unknown' = 'reading',
): Promise<(label: string) => string> {
  const messages = createMessageStore('fr', loadBundle);
  await messages.ready;
  await messages.load('extra');
  const paid = { id: 'p1', linkId: 'l1', amount: centimes(100_000), at: now - DAY };
  const entries = [
    { ...paid, status: 'completed', givenBackAt: null },
    { ...paid, id: 'p2', status: 'refused', givenBackAt: null },
  ];
  const ledger = { entries, since: now - days * DAY, isWhole: false, readAt: null };
  render(
    <ClockProvider clock={{ now: () => now }}>
      <I18nProvider store={messages}>
        <FigureOverview
          figures={{ ...NO_FIGURES, collected: 500_000, payments: 5 }}
          money={moneyFiguresOf(ledger, () => true, now)}
          unread={unread}
          isSoFar={false}
          isWide
        />
      </I18nProvider>
    </ClockProvider>,
  );
  return (label) =>
    screen.getByText(label).closest('div')?.textContent?.replaceAll(/\s/g, ' ') ?? '';
}

describe('the figures while payments are read', () => {
  it('show no sum that is still growing', async () => {
    const figure = await showReadBack(20);
    expect(figure(HELD)).toBe(`${HELD}lecture des paiements…`);
  });

  it('show the sum of thirty days once they have been read, before there is anything to compare it with', async () => {
    const figure = await showReadBack(31);
    expect(figure(HELD)).toBe(`${HELD}1 000,00DAlecture des paiements…`);
  });

  it('count what was refused once the week has been read; what went back may have been paid before', async () => {
    const figure = await showReadBack(8);
    expect(figure(REFUSED)).toBe(`${REFUSED}1paiementlecture des paiements…`);
  });

  it('keep what stands where the rest cannot be had', async () => {
    const figure = await showReadBack(31, 'unknown');
    expect(figure(HELD)).toBe(`${HELD}1 000,00DA1 paiement`);
    expect(figure(REFUSED)).toContain('non lus');
  });

  it('tell what links have collected where too little could be read', async () => {
    const figure = await showReadBack(20, 'unknown');
    expect(figure('Encaissé depuis le début')).toContain('5 000,00');
  });
});
