import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startFaultProxy, type FaultProxy } from '../../testing/fault-proxy.ts';
import { freshMerchant, freshSlug, putLink, type TestMerchant } from '../../testing/merchant.ts';
import { openPage } from '../../testing/open-page.tsx';
import { beginPayment, endPayment, pay } from '../../testing/payers.ts';
import { renderRoute, signIn } from '../../testing/render-route.tsx';

const TRANSACTIONS = /\/links\/[^/]+\/transactions/;

let shop: TestMerchant;

beforeEach(async () => {
  shop = await freshMerchant();
});

/** A link with payments, opened on its page. */
async function openLink(prepare: (slug: string) => Promise<void> = async () => undefined) {
  const slug = freshSlug();
  const linkId = await shop.createLink({
    title: 'Atelier',
    slug,
    amount: '2500.00',
    settings: { allow_anonymous: true },
  });
  await prepare(slug);
  await signIn(shop);
  const page = await renderRoute(`/${shop.instanceId}/links/${linkId}`);
  await screen.findByRole('heading', { name: 'Paiements' });
  return { ...page, slug, linkId };
}

/** What a row says of a payer's payment, with plain spaces. */
async function paymentOf(payer: string): Promise<string> {
  const button = await screen.findByRole('button', { name: `Voir le paiement de ${payer}` });
  return button.closest('tr')?.textContent?.replace(/\s/g, ' ') ?? '';
}

const payers = () =>
  screen.getAllByRole('button', { name: /^Voir le paiement de/ }).map((each) => each.textContent);
const filter = () => screen.getByRole('combobox', { name: 'État du paiement' });

describe('the payments of a link', () => {
  it('are told in words with the reason, one by one in full, and filtered by what became of them', async () => {
    const { user } = await openLink(async (slug) => {
      await pay(slug, 'accepted', { name: 'Amina B.', email: 'amina@example.dz' });
      await pay(slug, 'funds', { name: 'Sara K.' });
      const late = await beginPayment(slug, { name: 'Yacine M.' });
      await putLink(slug, 'paused');
      await endPayment(late, 'accepted');
    });
    expect(await paymentOf('Amina B.')).toMatch(/^Amina B\.2 500,00DAPayé/);
    expect(await paymentOf('Sara K.')).toContain('Refusé, solde insuffisant');
    expect(await paymentOf('Yacine M.')).toContain('Remboursé, lien en pause');

    await user.click(screen.getByRole('button', { name: 'Voir le paiement de Amina B.' }));
    const dialog = await screen.findByRole('dialog', { name: /Paiement de .Amina B\./u });
    within(dialog).getByRole('link', { name: 'amina@example.dz' });
    within(dialog).getByRole('button', { name: 'Copier le numéro de commande' });
    await user.click(within(dialog).getByRole('button', { name: 'Fermer' }));

    await user.selectOptions(filter(), 'refunded');
    await waitFor(() => expect(payers()).toEqual(['Yacine M.']));
    await user.selectOptions(filter(), 'failed');
    await screen.findByText('Aucun paiement dans cet état');
    await user.click(screen.getByRole('button', { name: 'Tout afficher' }));
    await waitFor(() => expect(payers()).toHaveLength(3));
  });

  it('come ten at a time', async () => {
    const { user } = await openLink((slug) => putLink(slug, 'partly_sold', 23));
    await screen.findByText('1 à 10 sur 23');
    const back = screen.getByRole('button', { name: 'Page précédente' });
    expect(back.getAttribute('aria-disabled')).toBe('true');
    await user.click(screen.getByRole('button', { name: 'Page suivante' }));
    await user.click(screen.getByRole('button', { name: 'Page suivante' }));
    await screen.findByText('21 à 23 sur 23');
    await waitFor(() => expect(payers()).toHaveLength(3));
    const next = screen.getByRole('button', { name: 'Page suivante' });
    expect(next.getAttribute('aria-disabled')).toBe('true');
  });

  it('are none at first, with a word on what to do', async () => {
    await openLink();
    await screen.findByText('Aucun paiement pour l’instant');
    screen.getByText('Envoyez le lien : les paiements apparaîtront ici d’eux-mêmes.');
    expect(screen.getByRole('button', { name: 'CSV' }).getAttribute('aria-disabled')).toBe('true');
  });
});

describe('what the payments of a link tell', () => {
  it('is counted by day, with a table that holds the same figures', async () => {
    await openLink(async (slug) => {
      await pay(slug);
      await pay(slug);
      await pay(slug, 'funds');
    });
    const table = await screen.findByRole('table', { name: 'Paiements par jour', hidden: true });
    const sums = within(table)
      .getAllByRole('row', { hidden: true })
      .slice(1)
      .map((line) => [...line.querySelectorAll('td')].map((cell) => Number(cell.textContent)))
      .reduce((sum, cells) => sum.map((value, place) => value + (cells[place] ?? 0)));
    expect(sums).toEqual([2, 1, 0, 0]);
    expect(
      screen.getByRole('img', { name: /^Paiements par jour, du .* 2 paiements reçus/ }),
    ).toBeDefined();
  });

  it('is its history: how it began, what was refused, what went back and why', async () => {
    await openLink(async (slug) => {
      await pay(slug, 'accepted');
      await pay(slug, 'funds');
      const late = await beginPayment(slug);
      await putLink(slug, 'paused');
      await endPayment(late, 'accepted');
    });
    const heading = await screen.findByRole('heading', { name: 'Activité' });
    const panel = heading.closest('section');
    await waitFor(() => {
      const said = [...(panel?.querySelectorAll('li') ?? [])].map((item) =>
        item.querySelector('p')?.textContent?.replace(/\s/g, ' '),
      );
      expect(said).toEqual([
        '2 500,00 DA remboursés',
        'En pause',
        '1 paiement refusé ou échoué',
        'Premier paiement, 2 500,00 DA',
        'Lien créé',
      ]);
    });
    expect(panel?.textContent).toContain('lien en pause');
  });

  it('is saved as a file that a French spreadsheet opens, without a formula in it', async () => {
    const saved: Blob[] = [];
    const names: string[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
      if (file instanceof Blob) saved.push(file);
      return 'blob:saved';
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
      this: HTMLAnchorElement,
    ) {
      names.push(this.download);
    });
    const { user, slug } = await openLink(async (link) => {
      await pay(link, 'accepted', { name: '=1+1' });
      await pay(link, 'funds', { name: 'Sara; K.' });
    });
    await paymentOf('Sara; K.');
    await user.click(screen.getByRole('button', { name: 'CSV' }));
    await screen.findByText(/^Les paiements sont dans|^Les paiements sont enregistrés/);
    expect(names[0]).toMatch(new RegExp(`^paiements-${slug}-\\d{4}-\\d\\d-\\d\\d\\.csv$`));
    const bytes = new Uint8Array((await saved[0]?.arrayBuffer()) ?? new ArrayBuffer(0));
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).trim().split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]?.split(';').slice(0, 4)).toEqual([
      'Order number',
      'Status',
      'Amount (DZD)',
      'Name',
    ]);
    expect(lines[1]).toContain(';refused;2500.00;"Sara; K.";');
    expect(lines[2]).toContain(";completed;2500.00;'=1+1;");
    vi.restoreAllMocks();
  });
});

describe('payments in trouble', () => {
  let proxy: FaultProxy;
  beforeEach(async () => {
    proxy = await startFaultProxy();
  });
  afterEach(async () => {
    await proxy.close();
  });

  async function openThrough(linkId: string) {
    window.happyDOM.setURL(proxy.origin);
    await signIn(shop);
    const page = await openPage(`/${shop.instanceId}/links/${linkId}`, { language: 'fr' });
    await screen.findByRole('heading', { name: 'Paiements' });
    return page;
  }

  it('say what went wrong, and come at the next try', async () => {
    const slug = freshSlug();
    const linkId = await shop.createLink({ slug });
    await pay(slug, 'accepted', { name: 'Amina' });
    proxy.spoil('GET', TRANSACTIONS, { kind: 'status', status: 403 });
    const { user } = await openThrough(linkId);
    const panel = screen.getByRole('heading', { name: 'Paiements' }).closest('section');
    if (panel === null) throw new Error('No panel');
    const alert = await within(panel).findByRole('alert');
    proxy.mend();
    await user.click(within(alert).getByRole('button', { name: 'Réessayer' }));
    await screen.findByRole('button', { name: 'Voir le paiement de Amina' });
    expect(within(panel).queryByRole('alert')).toBeNull();
  });

  it('of a state that is new to us are shown as they came, those that cannot be read are counted', async () => {
    const linkId = await shop.createLink();
    const payment = {
      id: 't1',
      transactionable_id: linkId,
      status: 'on_hold',
      amount: 'a lot',
      name: 'Amina',
      created_at: '2026-01-10T10:00:00.000Z',
    };
    const page = {
      current_page: 1,
      last_page: 1,
      per_page: 10,
      total: 2,
      data: [payment, { no: 'id' }],
    };
    proxy.spoil('GET', TRANSACTIONS, {
      kind: 'status',
      status: 200,
      body: JSON.stringify({ success: true, message: 'ok', data: page }),
    });
    await openThrough(linkId);
    const said = await paymentOf('Amina');
    expect(said).toMatch(/^Amina—/);
    expect(said).toContain('on_hold');
    await screen.findByText(/^1 paiement illisible|^1 paiement ne peut/);
  });
});
