import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freshExtMerchant, type ExtTestMerchant } from '../../testing/ext-merchant.ts';
import { renderRoute, signIn, signOut } from '../../testing/render-route.tsx';

let merchant: ExtTestMerchant;

beforeEach(async () => {
  merchant = await freshExtMerchant();
  await signIn(merchant, 'ext');
});
afterEach(signOut);

const plain = (text: string | null) => (text ?? '').replaceAll(/[\u00a0\u202f]/g, ' ');
const open = (id: string) => renderRoute(`/${merchant.instanceId}/links/${id}`);

describe('the page of a link of the new platform', () => {
  it('leads a draft through its life: published, paused, resumed', async () => {
    const { id, slug } = await merchant.createLink({ title: 'Commande' });
    const { user } = await open(id);
    await screen.findByText(/C’est un brouillon/);
    expect(document.body.textContent).not.toContain(slug);
    await user.click(screen.getByRole('button', { name: 'Publier' }));
    await screen.findByDisplayValue(new RegExp(`/pay/${slug}$`));
    await user.click(screen.getByRole('button', { name: 'Mettre en pause' }));
    await user.click(await screen.findByRole('button', { name: 'Réactiver' }));
    await screen.findByRole('button', { name: 'Mettre en pause' });
  });

  it('archives only after it has said that this is final', async () => {
    const { id } = await merchant.createLink({ title: 'Commande' });
    await merchant.moveLink(id, 'publish');
    const { user } = await open(id);
    await user.click(await screen.findByRole('button', { name: 'Actions pour « Commande »' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Archiver' }));
    const dialog = within(
      await screen.findByRole('alertdialog', { name: 'Archiver « Commande » ?' }),
    );
    dialog.getByText(/C’est définitif/);
    await user.click(dialog.getByRole('button', { name: 'Archiver' }));
    await screen.findByText(/vous l’avez archivé/);
    expect(screen.queryByRole('button', { name: 'Mettre en pause' })).toBeNull();
    expect(screen.queryByRole('link', { name: 'WhatsApp' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Actions pour « Commande »' }));
    const archive = await screen.findByRole('menuitem', { name: /^Archiver/ });
    expect(archive.getAttribute('aria-disabled')).toBe('true');
  });

  it('tells a move that somebody else made as done, and one that is refused as not', async () => {
    const { id } = await merchant.createLink({ title: 'Commande' });
    const { user } = await open(id);
    const publish = await screen.findByRole('button', { name: 'Publier' });
    await merchant.moveLink(id, 'publish');
    await user.click(publish);
    await screen.findByText('« Commande » est publié : les clients peuvent payer.');
    const pause = await screen.findByRole('button', { name: 'Mettre en pause' });
    await merchant.moveLink(id, 'archive');
    await user.click(pause);
    await screen.findByText('Rien n’a changé pour « Commande »');
    await screen.findByText(/vous l’avez archivé/);
  });

  it('shows the customer’s page of a draft before anybody can see it, in the customer’s language', async () => {
    const { id } = await merchant.createLink({ title: 'Collier', description: 'Argent 925' });
    const { user } = await open(id);
    await user.click(await screen.findByRole('button', { name: 'Aperçu' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Page du client' }));
    await dialog.findByText('Argent 925');
    await user.selectOptions(dialog.getByRole('combobox', { name: 'Langue du client' }), 'ar');
    await dialog.findByText('الاسم واللقب');
    await user.click(dialog.getByRole('button', { name: 'Fermer' }));
    await user.click(screen.getByRole('button', { name: 'Publier' }));
    await screen.findByRole('button', { name: 'Mettre en pause' });
    expect(screen.queryByRole('button', { name: 'Aperçu' })).toBeNull();
  });

  it('keeps the mark of the form that made it to itself', async () => {
    const { id } = await merchant.createLink({
      metadata: { dashboard_ref: 'c0ffee', commande: 'A-12' },
    });
    await open(id);
    await screen.findByText('A-12');
    expect(document.body.textContent).not.toContain('dashboard_ref');
    expect(document.body.textContent).not.toContain('c0ffee');
  });

  it('says its period in the time of Algiers, its limits and who may pay', async () => {
    const window = await merchant.createLink({
      usage_mode: 'time_window',
      starts_at: '2030-03-01T08:00:00Z',
      ends_at: '2030-03-02T19:30:00Z',
    });
    await open(window.id);
    await screen.findByText(/du vendredi 1 mars 2030 à 09:00 au samedi 2 mars 2030 à 20:30/);
  });

  it('shows how far a goal is reached, and the bounds of an open amount', async () => {
    const goal = await merchant.createLink({
      amount_mode: 'open',
      min_amount: '500.00',
      usage_mode: 'capped_amount',
      target_amount: '60000.00',
    });
    await open(goal.id);
    await screen.findByText(/^0\s%\sde 60\s000,00/);
    screen.getByText(/choisi par le client, à partir de 500,00/);
  });

  it('counts the customers of a list', async () => {
    const list = await merchant.createLink({
      usage_mode: 'whitelist',
      allowed_payers: [{ email: 'leila@example.dz' }, { phone: '0555123456' }],
    });
    await open(list.id);
    await waitFor(() =>
      expect(screen.getAllByText('2 clients autorisés').length).toBeGreaterThan(0),
    );
    screen.getByText('+213555123456');
  });

  it('leads to the poster, which shows its code and its price', async () => {
    const { id, slug } = await merchant.createLink({ title: 'Commande' });
    await merchant.moveLink(id, 'publish');
    const { user } = await open(id);
    await user.click(await screen.findByRole('link', { name: 'Affiche' }));
    const sheet = await screen.findByRole('region', { name: 'Aperçu avant impression' });
    expect(plain(sheet.textContent)).toContain('4 500,00');
    expect(sheet.textContent).toContain(`/pay/${slug}`);
    expect(sheet.querySelector('svg')).not.toBeNull();
  });

  it('prints a request for what is paid once, and warns of one that is archived', async () => {
    const { id } = await merchant.createLink({ title: 'Facture 7', usage_mode: 'one_shot' });
    await merchant.moveLink(id, 'publish');
    await merchant.moveLink(id, 'archive');
    await renderRoute(`/${merchant.instanceId}/links/${id}/request`);
    await screen.findByText('Ce lien est archivé : plus personne ne peut payer.');
    screen.getByRole('region', { name: 'Aperçu avant impression' });
  });
});
