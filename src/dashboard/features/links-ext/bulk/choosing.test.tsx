import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { callExt } from '../../../api/call-ext.ts';
import { send } from '../../../api/send.ts';
import { freshExtMerchant, type ExtTestMerchant } from '../../../testing/ext-merchant.ts';
import { renderRoute, signIn, signOut } from '../../../testing/render-route.tsx';

let merchant: ExtTestMerchant;

beforeEach(async () => {
  localStorage.clear();
  merchant = await freshExtMerchant();
  await signIn(merchant, 'ext');
});
afterEach(async () => {
  vi.restoreAllMocks();
  await signOut();
});

const open = (query = '?sort=title') =>
  renderRoute(`/${merchant.instanceId}/links${query}`, { language: 'fr' });
const bar = () => within(screen.getByRole('toolbar', { name: 'Liens sélectionnés' }));
const option = (title: string) => screen.getByRole('option', { name: new RegExp(`^${title}`) });

async function openToChoose(query?: string) {
  const page = await open(query);
  await page.user.click(await screen.findByRole('button', { name: 'Sélectionner des liens' }));
  await screen.findByRole('toolbar', { name: 'Liens sélectionnés' });
  await screen.findAllByRole('option');
  return page;
}

async function openMenu({ user }: Awaited<ReturnType<typeof open>>) {
  await user.click(await screen.findByRole('button', { name: 'Outils de la liste' }));
  return within(await screen.findByRole('menu'));
}

async function statusOf(id: string): Promise<string> {
  return (await callExt('links.read', { params: { id } })).data.status;
}

/** The file that is saved. */
function savedFile(): { readonly text: () => Promise<string> } {
  let file: Blob | null = null;
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    file = blob as Blob;
    return 'blob:file';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  return { text: async () => (await file?.text()) ?? '' };
}

describe('choosing links of the new platform', () => {
  it('publishes the drafts, and says of the others why not', async () => {
    const draft = await merchant.createLink({ title: 'A' });
    const active = await merchant.createLink({ title: 'B' });
    await merchant.moveLink(active.id, 'publish');
    const { user } = await openToChoose();
    await user.click(bar().getByRole('button', { name: 'Tout sélectionner (2)' }));
    await user.click(bar().getByRole('button', { name: 'Publier' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Publier' }));
    dialog.getByText(/1 brouillon sera publié.* 1 autre est refusé/);
    expect(dialog.getByRole('listitem').textContent).toMatch(/^B/);
    await user.click(dialog.getByRole('button', { name: 'Publier 1 lien' }));
    await dialog.findByText(/Faits : 1 sur 1/);
    expect(await statusOf(draft.id)).toBe('active');
    await user.click(dialog.getAllByRole('button', { name: 'Fermer' }).at(-1) ?? document.body);
    await waitFor(() => expect(option('A').textContent).toContain('Actif'));
  });

  it('asks before it archives, and archives what is hidden by another filter too', async () => {
    const draft = await merchant.createLink({ title: 'A' });
    const active = await merchant.createLink({ title: 'B' });
    await merchant.moveLink(active.id, 'publish');
    const { user } = await openToChoose();
    await user.click(bar().getByRole('button', { name: 'Tout sélectionner (2)' }));
    await user.click(screen.getByRole('link', { name: 'Brouillons' }));
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1));
    bar().getByText('2 sélectionnés');
    await user.click(bar().getByRole('button', { name: 'Archiver' }));
    const question = within(await screen.findByRole('alertdialog'));
    question.getByText(/C’est irréversible/);
    await user.click(question.getByRole('button', { name: 'Archiver 2 liens' }));
    await screen.findByText(/Faits : 2 sur 2/);
    expect(await statusOf(draft.id)).toBe('archived');
    expect(await statusOf(active.id)).toBe('archived');
  });

  it('copies the addresses of what is published, and says what was left out', async () => {
    await merchant.createLink({ title: 'A' });
    const active = await merchant.createLink({ title: 'B' });
    await merchant.moveLink(active.id, 'publish');
    const { user } = await openToChoose();
    await user.click(bar().getByRole('button', { name: 'Tout sélectionner (2)' }));
    await user.click(bar().getByRole('button', { name: 'Copier les liens' }));
    await screen.findByText('1 lien copié');
    screen.getByText(/1 lien laissé de côté/);
    expect(await navigator.clipboard.readText()).toMatch(new RegExp(`/${active.slug}$`));
  });

  it('says that not all links have been read, and writes all of them into the file', async () => {
    await Promise.all(
      Array.from({ length: 120 }, (_, index) =>
        merchant.createLink({ title: `Lien ${String(index).padStart(3, '0')}` }),
      ),
    );
    const file = savedFile();
    const page = await openToChoose();
    await page.user.click(bar().getByRole('button', { name: 'Sélectionner les 50 chargés' }));
    bar().getByText('50 sélectionnés parmi les 50 chargés');
    await page.user.keyboard('{Escape}');

    const menu = await openMenu(page);
    await page.user.click(await menu.findByRole('menuitem', { name: /en CSV/ }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Télécharger en CSV' }));
    dialog.getByText(/^Les 120 liens de cette liste, lus page par page/);
    await page.user.click(dialog.getByRole('button', { name: 'Télécharger' }));
    await screen.findByText('120 liens dans le fichier');
    const lines = (await file.text()).trim().split('\r\n');
    expect(lines).toHaveLength(121);
    expect(lines[1]).toContain('Lien 000');
    expect(lines[120]).toContain('Lien 119');
    expect(lines[120]).toContain('Brouillon');
  });
});

describe('views of one’s own on the new platform', () => {
  it('keep its own filters, and show them again', async () => {
    await merchant.createLink({ title: 'A' });
    const page = await open('?status=draft&usage=reusable&sort=-collected');
    const menu = await openMenu(page);
    await page.user.click(await menu.findByRole('menuitem', { name: 'Enregistrer cette vue…' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Enregistrer cette vue' }));
    await page.user.type(dialog.getByRole('textbox', { name: 'Nom' }), 'Mes brouillons{Enter}');
    await screen.findByText('Vue « Mes brouillons » enregistrée');
    const { body } = await send(`/bff/store/${merchant.instanceId}/views`);
    expect(body).toMatchObject({
      views: [{ query: 'status=draft&usage=reusable&sort=-collected' }],
    });

    await page.user.click(screen.getByRole('link', { name: /^En pause/ }));
    await waitFor(() => expect(page.address()).toContain('status=paused'));
    const choices = await openMenu(page);
    await page.user.click(await choices.findByRole('menuitemradio', { name: 'Mes brouillons' }));
    await waitFor(() =>
      expect(new URL(page.address(), location.origin).search).toBe(
        '?sort=-collected&status=draft&usage=reusable',
      ),
    );
  });
});
