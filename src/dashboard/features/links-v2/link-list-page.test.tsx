import { screen, waitFor, within } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { freshMerchant, freshSlug, putLink, type TestMerchant } from '../../testing/merchant.ts';
import { renderRoute, signIn, signOut } from '../../testing/render-route.tsx';

const LIMITED = { payment_mode: 'limited', max_payments: 20 };
const INVOICE = { payment_mode: 'one_shot' };

/** One link of each kind; their titles are these names. */
const SHOP = {
  produit: [{}],
  'montant libre': [{ type: 'static', amount: '' }],
  'produit en pause': [{}, 'paused'],
  'facture due': [INVOICE],
  'facture payée': [INVOICE, 'paid'],
  'facture expirée': [{ ...INVOICE, inactivity_timeout_minutes: 60 }, 'expired'],
  'stock neuf': [LIMITED],
  'stock entamé': [LIMITED, 'partly_sold', 5],
  'stock bas': [LIMITED, 'partly_sold', 18],
  'stock épuisé': [LIMITED, 'sold_out'],
} as const satisfies Record<string, readonly [object, string?, number?]>;

let shop: TestMerchant;

beforeAll(async () => {
  shop = await freshMerchant();
  for (const [title, [fields, state, sold]] of Object.entries<readonly [object, string?, number?]>(
    SHOP,
  )) {
    const slug = freshSlug();
    await shop.createLink({ title, slug, ...fields });
    if (state !== undefined) await putLink(slug, state, sold);
  }
});

async function openList(merchant: TestMerchant, query = '') {
  await signIn(merchant);
  return renderRoute(`/${merchant.instanceId}/links${query}`);
}

/** The titles on screen, once all pages have been read. */
async function titles(): Promise<string[]> {
  await screen.findByText(/à jour à/);
  return screen
    .queryAllByRole('row')
    .slice(1)
    .map((row) => within(row).getByRole('link').textContent ?? '');
}

describe('the list', () => {
  it.each([
    ['', Object.keys(SHOP)],
    ['?view=awaiting_payment', ['facture due']],
    ['?view=paid', ['facture payée', 'stock épuisé']],
    ['?view=partially_paid', ['stock entamé', 'stock bas']],
    ['?view=sold_out', ['stock épuisé']],
    ['?view=paused', ['produit en pause']],
    ['?view=expired', ['facture expirée']],
    ['?view=needs_attention', ['stock bas']],
    ['?mode=static', ['montant libre']],
    ['?mode=one_shot,static', ['facture due', 'facture payée', 'facture expirée', 'montant libre']],
    ['?q=entame', ['stock entamé']],
    ['?view=paid&mode=limited', ['stock épuisé']],
    ['?min=2500.01', []],
    ['?to=2000-01-01', []],
  ])('shows exactly the links of %s', async (query, expected) => {
    await openList(shop, query);
    expect((await titles()).sort()).toEqual([...expected].sort());
  });

  it('counts on each tab what is behind it, by the filter in force', async () => {
    await openList(shop, '?mode=limited');
    await titles();
    const tabs = within(screen.getByRole('navigation', { name: 'Vues' }));
    // Counts follow the rows.
    await waitFor(() =>
      expect(tabs.getAllByRole('link').map((tab) => tab.textContent)).toEqual([
        'Tous4',
        'En attente0',
        'Payés1',
        'En partie vendus2',
        'Épuisés1',
        'En pause0',
        'Expirés0',
        'À traiter1',
      ]),
    );
  });

  it('says where each link stands in the words of the product', async () => {
    await openList(shop);
    await titles();
    const statusOf = (title: string) => {
      const row = screen.getByRole('link', { name: title }).closest('[role=row]');
      return row?.querySelectorAll('[role=cell]')[2]?.textContent;
    };
    expect(statusOf('produit')).toBe('Actifaucun paiement');
    expect(statusOf('produit en pause')).toBe('En pauseles clients ne peuvent pas payer');
    expect(statusOf('facture due')).toMatch(/^En attente de paiementcréé /);
    expect(statusOf('facture payée')).toMatch(/^Payé/);
    expect(statusOf('facture expirée')).toBe('Expiré, impayédéfinitif');
    expect(statusOf('stock neuf')).toBe('Actif20 restants sur 20');
    expect(statusOf('stock entamé')).toBe('5 vendus sur 2015 restants');
    expect(statusOf('stock bas')).toBe('Plus que 218 vendus sur 20');
    expect(statusOf('stock épuisé')).toBe('Épuisé20 sur 20');
  });

  it('finds what closes soon among what needs attention, though its row was never on screen', async () => {
    const merchant = await freshMerchant();
    const slug = freshSlug();
    await merchant.createLink({ ...INVOICE, slug, inactivity_timeout_minutes: 2_880 });
    await putLink(slug, 'expiring');
    await openList(merchant, '?view=needs_attention');
    await screen.findByRole('link', { name: 'Collier argent' });
    const tabs = within(screen.getByRole('navigation', { name: 'Vues' }));
    // Counts follow the rows.
    await waitFor(() =>
      expect(tabs.getByRole('link', { name: /^À traiter/ }).textContent).toBe('À traiter1'),
    );
  });

  it('filters while one types, in whatever spelling, and leaves one entry in the history', async () => {
    const { user, address } = await openList(shop, '?view=paid');
    await titles();
    const before = window.history.length;
    await user.type(screen.getByRole('searchbox'), 'PAYEE');
    expect(await titles()).toEqual(['facture payée']);
    await waitFor(() => expect(address()).toMatch(/\?view=paid&q=PAYEE$/));
    expect(window.history.length).toBe(before);
    await user.click(screen.getByRole('button', { name: 'Effacer la recherche' }));
    await waitFor(() => expect(address()).toMatch(/\?view=paid$/));
    expect(await titles()).toHaveLength(2);
  });

  it('offers to clear what nothing matches', async () => {
    const { user, address } = await openList(shop, '?q=zzz&mode=one_shot');
    await screen.findByText('Aucun lien ne correspond');
    screen.getByText(/Les références bancaires ne sont cherchées que/);
    await user.click(screen.getByRole('button', { name: 'Effacer la recherche et les filtres' }));
    expect(await titles()).toHaveLength(10);
    expect(address()).toBe(`/${shop.instanceId}/links`);
  });

  it('sorts by a column, the other way round when pressed again, and goes back', async () => {
    const { user, address } = await openList(shop, '?mode=one_shot');
    await titles();
    const head = screen.getByRole('columnheader', { name: 'Lien' });
    await user.click(within(head).getByRole('button'));
    expect(await titles()).toEqual(['facture due', 'facture expirée', 'facture payée']);
    expect(head.getAttribute('aria-sort')).toBe('ascending');
    await user.click(within(head).getByRole('button'));
    expect(await titles()).toEqual(['facture payée', 'facture expirée', 'facture due']);
    expect(address()).toMatch(/sort=-title$/);
    window.history.back();
    await waitFor(() => expect(head.getAttribute('aria-sort')).toBe('ascending'));
  });

  it('drops from the address what it does not know', async () => {
    const { address } = await openList(shop, '?view=closed&colour=red&sort=-created&mode=limited');
    expect(await titles()).toHaveLength(4);
    await waitFor(() => expect(address()).toBe(`/${shop.instanceId}/links?mode=limited`));
  });

  it('tells assistive technology how many rows there are', async () => {
    await openList(shop, '?view=paid');
    await titles();
    const table = screen.getByRole('table', { name: 'Liens de paiement' });
    expect(table.getAttribute('aria-rowcount')).toBe('3');
    const indexes = within(table)
      .getAllByRole('row')
      .map((row) => row.getAttribute('aria-rowindex'));
    expect(indexes).toEqual(['1', '2', '3']);
  });

  it('leads from row to row by arrow keys', async () => {
    const { user } = await openList(shop, '?view=paid&sort=title');
    await titles();
    screen.getByRole('link', { name: 'facture payée' }).focus();
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('stock épuisé'));
    await user.keyboard('{ArrowUp}');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('facture payée'));
  });

  it('offers the first link to a shop without any', async () => {
    const merchant = await freshMerchant();
    await openList(merchant);
    await screen.findByRole('heading', { name: 'Créez votre premier lien' });
    const create = screen.getAllByRole('link', { name: 'Créer un lien' });
    expect(create[0]?.getAttribute('href')).toBe(`/${merchant.instanceId}/links/new`);
  });

  it('knows no instance of another merchant', async () => {
    const stranger = await freshMerchant();
    await signIn(stranger);
    await renderRoute(`/${shop.instanceId}/links`);
    await screen.findByRole('heading', { name: 'Cette instance n’est pas la vôtre' });
  });
});

describe('the actions of a row', () => {
  let merchant: TestMerchant;

  beforeEach(async () => {
    merchant = await freshMerchant();
  });

  async function openMenu(title: string) {
    const { user } = await openList(merchant);
    await titles();
    await user.click(screen.getByRole('button', { name: `Actions pour « ${title} »` }));
    const menu = await screen.findByRole('menu', { name: `Actions pour « ${title} »` });
    return { user, menu: within(menu) };
  }

  it('pauses a link and resumes it', async () => {
    await merchant.createLink({ title: 'Bague' });
    const { user, menu } = await openMenu('Bague');
    await user.click(menu.getByRole('menuitem', { name: 'Mettre en pause' }));
    await screen.findByText('« Bague » est en pause : les clients ne peuvent plus payer.');
    const rows = within(screen.getByRole('table'));
    await rows.findByText('les clients ne peuvent pas payer');
    await user.click(await screen.findByRole('button', { name: 'Réactiver' }));
    await screen.findByText('« Bague » est de nouveau actif.');
    await rows.findByText('aucun paiement');
  });

  it('deletes a link only after asking, by its name', async () => {
    await merchant.createLink({ title: 'Erreur' });
    const { user, menu } = await openMenu('Erreur');
    await user.click(menu.getByRole('menuitem', { name: 'Supprimer' }));
    const question = within(await screen.findByRole('alertdialog'));
    question.getByRole('heading', { name: 'Supprimer « Erreur » ?' });
    await user.click(question.getByRole('button', { name: 'Supprimer' }));
    await screen.findByRole('heading', { name: 'Créez votre premier lien' });
  });

  it('explains why a link with a payment attempt stays', async () => {
    const slug = freshSlug();
    await merchant.createLink({ title: 'Tenté', slug });
    await putLink(slug, 'attempted');
    const { user, menu } = await openMenu('Tenté');
    await user.click(menu.getByRole('menuitem', { name: 'Supprimer' }));
    const question = within(await screen.findByRole('alertdialog'));
    await user.click(question.getByRole('button', { name: 'Supprimer' }));
    expect((await question.findByRole('alert')).textContent).toMatch(/tentative de paiement/);
  });

  it('shows what is refused, with the reason', async () => {
    const slug = freshSlug();
    await merchant.createLink({ title: 'Facture 7', slug, ...INVOICE });
    await putLink(slug, 'paid');
    const { menu } = await openMenu('Facture 7');
    const edit = menu.getByRole('menuitem', { name: /^Modifier/ });
    expect(edit.getAttribute('aria-disabled')).toBe('true');
    expect(edit.textContent).toMatch(/Une facture ne se modifie plus/);
    expect(menu.getByRole('menuitem', { name: /^Supprimer/ }).textContent).toMatch(
      /Un lien qui a reçu des paiements ne se supprime pas/,
    );
    expect(menu.queryByRole('menuitem', { name: /stock/ })).toBeNull();
  });
});

describe('a session that has ended', () => {
  it('asks once to sign in, and goes on where one was', async () => {
    const merchant = await freshMerchant();
    await merchant.createLink({ title: 'Bague' });
    const { user, address } = await openList(merchant, '?q=bag');
    await titles();
    await signOut();
    await user.click(screen.getByRole('button', { name: 'Actions pour « Bague »' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Mettre en pause' }));
    const prompt = within(await screen.findByRole('dialog'));
    prompt.getByRole('heading', { name: 'Votre session est terminée' });
    expect(screen.getAllByRole('dialog')).toHaveLength(1);
    await user.type(prompt.getByLabelText('Clé API'), merchant.apiKey);
    await user.type(prompt.getByLabelText('Secret API'), merchant.apiSecret);
    await user.click(prompt.getByRole('button', { name: 'Se connecter' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(await titles()).toEqual(['Bague']);
    expect(address()).toBe(`/${merchant.instanceId}/links?q=bag`);
  });
});
