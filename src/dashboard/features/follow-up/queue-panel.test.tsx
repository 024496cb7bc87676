import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { centimes } from '../../../contract/core/money.ts';
import { ClockProvider } from '../../i18n/clock-provider.tsx';
import { I18nProvider } from '../../i18n/i18n-provider.tsx';
import { loadBundle } from '../../i18n/load-bundle.ts';
import { createMessageStore } from '../../i18n/message-store.ts';
import { QueuePanel } from './queue-panel.tsx';

const invoice = {
  id: 'l1',
  title: 'Facture 12',
  mode: 'one_shot',
  standing: 'awaiting',
  amount: centimes(250_000),
  createdAt: Date.parse('2026-03-01T09:00:00Z'),
  updatedAt: null,
  closesAt: null,
};

/** The queue with one invoice as it is drawn at an instant. Out: what was reminded of. */
async function showAt(instant: string): Promise<readonly string[]> {
  const messages = createMessageStore('fr', loadBundle);
  await messages.ready;
  await messages.load('extra');
  const reminded: string[] = [];
  const router = createRouter({
    history: createMemoryHistory(),
    routeTree: createRootRoute({
      component: () => (
        <QueuePanel
          instanceId="i1"
          queue={[invoice]}
          recent={[]}
          isSoFar={false}
          reminders={new Map([['l1', { at: Date.parse('2026-03-04T09:00:00Z'), times: 2 }]])}
          onRemind={(linkId) => reminded.push(linkId)}
          onShow={() => undefined}
        />
      ),
    }),
  });
  render(
    <ClockProvider clock={{ now: () => Date.parse(instant) }}>
      <I18nProvider store={messages}>
        {/* A router of this test alone: the product's own is registered as the type of all. */}
        <RouterProvider router={router as never} />
      </I18nProvider>
    </ClockProvider>,
  );
  return reminded;
}

const remind = () => screen.findByRole('button', { name: 'Relancer « Facture 12 »' });

describe('reminding', () => {
  it('takes one press on a working day, and tells of the last time', async () => {
    const reminded = await showAt('2026-03-07T09:00:00Z');
    await userEvent.click(await remind());
    expect(reminded).toEqual(['l1']);
    screen.getByText('relancée il y a 3 jours (2 fois)');
  });

  it.each([
    ['2026-03-06T12:00:00Z', /C’est vendredi/],
    ['2026-03-07T21:30:00Z', /Il est tard/],
  ])('takes two at %s, and says why', async (instant, reason) => {
    const reminded = await showAt(instant);
    await userEvent.click(await remind());
    expect(reminded).toEqual([]);
    screen.getByText(reason);
    await userEvent.click(screen.getByRole('button', { name: 'Relancer quand même' }));
    expect(reminded).toEqual(['l1']);
    expect(screen.queryByText(reason)).toBeNull();
  });
});
