import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { startFaultProxy, type FaultProxy } from '../../testing/fault-proxy.ts';
import { freshMerchant, freshSlug, putLink, type TestMerchant } from '../../testing/merchant.ts';
import { openPage } from '../../testing/open-page.tsx';
import { pay } from '../../testing/payers.ts';
import { renderRoute, signIn } from '../../testing/render-route.tsx';
import { sendPlainly } from '../../testing/send-plainly.ts';

let shop: TestMerchant;

beforeEach(async () => {
  shop = await freshMerchant();
});

async function openInsights() {
  await signIn(shop);
  const page = await renderRoute(`/${shop.instanceId}/insights`);
  await screen.findByRole('heading', { level: 1, name: 'Analyses' });
  return page;
}

const recentSchema = z.object({
  data: z.object({
    data: z.array(
      z.object({
        status: z.string(),
        amount: z.string(),
        transactionable: z.object({ id: z.string(), title: z.string() }),
      }),
    ),
  }),
});

/** The completed payments as the API itself tells them, in centimes. */
async function completedPayments() {
  const headers = { 'X-API-KEY': shop.apiKey, 'X-API-SECRET': shop.apiSecret };
  const path = '/api/v2/mytpe-pay/transaction/recent?per_page=100';
  const { data } = z.parse(recentSchema, await sendPlainly('GET', path, { headers }));
  return data.data
    .filter(({ status }) => status === 'completed')
    .map(({ amount, transactionable }) => ({
      title: transactionable.title,
      centimes: Math.round(Number(amount) * 100),
    }));
}

const sumOf = (payments: readonly { readonly centimes: number }[]) =>
  payments.reduce((sum, { centimes }) => sum + centimes, 0);

/** A table behind a plot: the name of each row and its figures; money in centimes. */
async function tableOf(name: string): Promise<readonly (readonly [string, ...number[]])[]> {
  const table = await screen.findByRole('table', { name, hidden: true });
  return [...table.querySelectorAll('tbody tr')].map((row) => [
    row.querySelector('th')?.textContent ?? '',
    ...[...row.querySelectorAll('td')].map((cell) => figureOf(cell.textContent ?? '')),
  ]);
}

/** `12 500,00` is 1,250,000 centimes, `3` is three. */
function figureOf(text: string): number {
  return Number(text.replaceAll(/[\s,]/g, ''));
}

describe('insights', () => {
  it('draw what the payments of the shop add up to, each plot with a table behind it', async () => {
    const [necklace, gift, workshop] = [freshSlug(), freshSlug(), freshSlug()];
    await shop.createLink({ title: 'Collier', slug: necklace, amount: '1000.00' });
    await shop.createLink({ title: 'Don', slug: gift, type: 'static', amount: '' });
    await shop.createLink({
      title: 'Atelier',
      slug: workshop,
      amount: '500.10',
      payment_mode: 'limited',
      max_payments: 20,
    });
    await shop.createLink({ title: 'Facture 1', payment_mode: 'one_shot', amount: '700.00' });
    await shop.createLink({ title: 'Facture 2', payment_mode: 'one_shot', amount: '300.50' });
    await pay(necklace);
    await pay(necklace);
    await pay(necklace, 'funds');
    await pay(gift, 'accepted', { amount: '75.25' });
    await putLink(workshop, 'partly_sold', 18);
    const { user } = await openInsights();
    await screen.findByRole('table', { name: 'Encaissé au fil du temps', hidden: true });
    const completed = await completedPayments();
    expect(completed).toHaveLength(21);

    await waitFor(async () => {
      const days = await tableOf('Encaissé au fil du temps');
      expect(days).toHaveLength(30);
      expect(sumOf(days.map(([, centimes = 0]) => ({ centimes })))).toBe(sumOf(completed));
      expect(days.reduce((sum, [, , count = 0]) => sum + count, 0)).toBe(completed.length);
    });
    const of = (title: string) => completed.filter((payment) => payment.title === title);
    expect(await tableOf('Meilleurs liens')).toEqual(
      ['Atelier', 'Collier', 'Don'].map((title) => [title, sumOf(of(title)), of(title).length]),
    );
    expect(await tableOf('Par mode')).toEqual([
      ['Stock limité', sumOf(of('Atelier')), 18],
      ['Produit', sumOf(of('Collier')), 2],
      ['Montant libre', 7_525, 1],
    ]);
    expect((await tableOf('Factures impayées, par ancienneté'))[0]).toEqual([
      'moins de 3 jours',
      2,
      100_050,
    ]);

    // Ever is what the links themselves say, and the same here: all was paid today.
    for (const control of screen.getAllByRole('radio', { name: 'Depuis le début' })) {
      // oxlint-disable-next-line no-await-in-loop
      await user.click(control);
    }
    expect((await tableOf('Meilleurs liens'))[0]).toEqual(['Atelier', sumOf(of('Atelier')), 18]);

    await user.click(screen.getByRole('radio', { name: '13 semaines' }));
    await waitFor(async () => {
      const weeks = await tableOf('Encaissé au fil du temps');
      expect(weeks).toHaveLength(13);
      expect(sumOf(weeks.map(([, centimes = 0]) => ({ centimes })))).toBe(sumOf(completed));
    });
  });

  it('count the payments of this shop alone', async () => {
    const slug = freshSlug();
    await shop.createLink({ title: 'Collier', slug, amount: '1000.00' });
    await pay(slug);
    const other = await freshMerchant();
    const foreign = freshSlug();
    await other.createLink({ slug: foreign, amount: '9000.00' });
    await pay(foreign);
    await openInsights();
    await waitFor(async () =>
      expect(await tableOf('Meilleurs liens')).toEqual([['Collier', 100_000, 1]]),
    );
  });

  it('say of a shop without links what to do, and of one without payments that there are none', async () => {
    await openInsights();
    const main = screen.getByRole('main');
    await within(main).findByText('Rien à analyser pour l’instant');
    within(main).getByRole('link', { name: 'Créer un lien' });
    expect(screen.queryByRole('table', { hidden: true })).toBeNull();
  });

  it('stand empty, and not broken, before the first payment', async () => {
    await shop.createLink({ title: 'Collier' });
    await openInsights();
    expect(await screen.findAllByText('Rien n’a été encaissé sur cette période.')).toHaveLength(2);
    await screen.findByText('Toutes les factures sont réglées.');
    await screen.findByText(/^Aucun lien à stock limité ne se vend assez/);
    const days = await tableOf('Encaissé au fil du temps');
    expect(days.every(([, amount, count]) => amount === 0 && count === 0)).toBe(true);
  });
});

async function panelOf(title: string): Promise<HTMLElement> {
  const heading = await screen.findByRole('heading', { level: 2, name: title });
  const panel = heading.closest('section');
  if (panel === null) throw new Error(`${title} stands in no panel`);
  return panel;
}

describe('insights while payments are not known', () => {
  const NOTHING = 'Rien n’a été encaissé sur cette période.';
  const NO_FORECAST = /^Aucun lien à stock limité ne se vend assez/;
  let proxy: FaultProxy;
  beforeEach(async () => {
    proxy = await startFaultProxy();
    const slug = freshSlug();
    await shop.createLink({ title: 'Collier', slug, amount: '1000.00' });
    await pay(slug);
    window.happyDOM.setURL(proxy.origin);
    await signIn(shop);
  });
  afterEach(async () => {
    await proxy.close();
  });

  it('say that they are being read, never that nothing was collected', async () => {
    let release = () => {};
    let tellGiven = () => {};
    const given = new Promise<void>((resolve) => {
      tellGiven = resolve;
    });
    const until = new Promise<void>((resolve) => {
      release = resolve;
    });
    proxy.spoil('GET', /transaction\/recent/, { kind: 'late', onGiven: () => tellGiven(), until });
    await openPage(`/${shop.instanceId}/insights`, { language: 'fr' });
    await given;
    const best = await panelOf('Meilleurs liens');
    within(best).getByText('Lecture en cours…');
    expect(screen.queryByText(NOTHING)).toBeNull();
    expect(screen.queryByText(NO_FORECAST)).toBeNull();
    release();
    await within(best).findAllByRole('link', { name: 'Collier' });
    await screen.findByText(NO_FORECAST);
  });

  it('say that they could not be read, with another try', async () => {
    proxy.spoil('GET', /transaction\/recent/, { kind: 'status', status: 403 });
    const { user } = await openPage(`/${shop.instanceId}/insights`, { language: 'fr' });
    const best = await panelOf('Meilleurs liens');
    await within(best).findByText('Les paiements n’ont pas pu être lus.');
    expect(screen.queryByText(NOTHING)).toBeNull();
    expect(screen.queryByText(NO_FORECAST)).toBeNull();
    // What the links themselves tell is known all the same.
    await user.click(within(best).getByRole('radio', { name: 'Depuis le début' }));
    await within(best).findAllByRole('link', { name: 'Collier' });
    await user.click(within(best).getByRole('radio', { name: '30 jours' }));

    proxy.mend();
    await user.click(within(best).getByRole('button', { name: 'Réessayer' }));
    await within(best).findAllByRole('link', { name: 'Collier' });
    await screen.findByText(NO_FORECAST);
  });
});
