import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { freshMerchant, freshSlug, putLink, type TestMerchant } from '../../../testing/merchant.ts';
import { openPage } from '../../../testing/open-page.tsx';
import { signIn } from '../../../testing/render-route.tsx';

let merchant: TestMerchant;

beforeEach(async () => {
  localStorage.clear();
  merchant = await freshMerchant();
});

async function fill(titles: readonly string[], fields: object = {}): Promise<Map<string, string>> {
  const slugs = new Map<string, string>();
  for (const title of titles) {
    const slug = freshSlug();
    slugs.set(title, slug);
    await merchant.createLink({ title, slug, ...fields });
  }
  return slugs;
}

async function openList() {
  await signIn(merchant);
  const page = await openPage(`/${merchant.instanceId}/links?sort=title`, { language: 'fr' });
  await screen.findByText(/à jour à/);
  return page;
}

async function beginChoosing(user: Awaited<ReturnType<typeof openList>>['user']) {
  await user.click(await screen.findByRole('button', { name: 'Sélectionner des liens' }));
  await screen.findByRole('toolbar', { name: 'Liens sélectionnés' });
  await screen.findAllByRole('option');
}

const option = (title: string) => screen.getByRole('option', { name: new RegExp(title) });
const bar = () => within(screen.getByRole('toolbar', { name: 'Liens sélectionnés' }));
const chosen = () =>
  screen
    .getAllByRole('option', { selected: true })
    .map((row) => /[A-E](?= ?\/)/.exec(row.textContent ?? '')?.[0]);

describe('choosing links', () => {
  it('takes presses, a range with Shift, the space bar, and all of the view', async () => {
    await fill(['A', 'B', 'C', 'D', 'E']);
    const { user } = await openList();
    await beginChoosing(user);
    await user.click(option('^B'));
    expect(chosen()).toEqual(['B']);
    await user.keyboard('{Shift>}');
    await user.click(option('^D'));
    await user.keyboard('{/Shift}');
    expect(chosen()).toEqual(['B', 'C', 'D']);
    option('^A').focus();
    await user.keyboard(' ');
    expect(chosen()).toEqual(['A', 'B', 'C', 'D']);
    await user.click(bar().getByRole('button', { name: 'Tout sélectionner (5)' }));
    expect(chosen()).toHaveLength(5);
    bar().getByText('5 sélectionnés');
    await user.click(bar().getByRole('button', { name: 'Tout désélectionner' }));
    expect(screen.queryAllByRole('option', { selected: true })).toEqual([]);
    await user.keyboard('{Escape}');
    await screen.findByRole('table');
  });

  it('begins with the space bar on a row, or with a finger that rests on it', async () => {
    await fill(['A', 'B']);
    const { user } = await openList();
    await screen.findByRole('button', { name: 'Sélectionner des liens' });
    screen.getByRole('link', { name: 'B' }).focus();
    await user.keyboard(' ');
    await waitFor(() => expect(option('^B').getAttribute('aria-selected')).toBe('true'));
    await waitFor(() => expect(document.activeElement).toBe(option('^B')));
    await user.keyboard('{Escape}');
    const row = (await screen.findByRole('link', { name: 'A' })).closest('[role=row]');
    if (row === null) throw new Error('No row');
    fireEvent.pointerDown(row, { pointerType: 'touch' });
    await waitFor(() => expect(option('^A').getAttribute('aria-selected')).toBe('true'));
  });

  it('pauses what may be paused, and says of the others which rule forbids it', async () => {
    const slugs = await fill(['A', 'B']);
    const paid = await fill(['C'], { payment_mode: 'one_shot' });
    await putLink(slugs.get('B') ?? '', 'paused');
    await putLink(paid.get('C') ?? '', 'paid');
    const { user } = await openList();
    await beginChoosing(user);
    await user.click(bar().getByRole('button', { name: 'Tout sélectionner (3)' }));
    await user.click(bar().getByRole('button', { name: 'Mettre en pause' }));

    const dialog = within(await screen.findByRole('dialog', { name: 'Mettre en pause' }));
    dialog.getByText(/1 lien sera mis en pause.* 2 autres sont refusés/);
    expect(dialog.getAllByRole('listitem').map((row) => row.textContent)).toEqual([
      'BLe lien est déjà en pause.',
      expect.stringMatching(/^C.*clos|^C.*payé|^C/),
    ]);
    await user.click(dialog.getByRole('button', { name: 'Mettre 1 lien en pause' }));
    await dialog.findByText(/Faits : 1 sur 1/);
    await user.click(dialog.getAllByRole('button', { name: 'Fermer' }).at(-1) ?? document.body);
    expect(option('^A').textContent).toContain('En pause');
  });

  it('tells what the API refused, and deletes the others', async () => {
    const slugs = await fill(['A', 'B', 'C']);
    const { user } = await openList();
    await beginChoosing(user);
    // Paid after the list was read: only the API knows.
    await putLink(slugs.get('B') ?? '', 'attempted');
    await user.click(bar().getByRole('button', { name: 'Tout sélectionner (3)' }));
    await user.click(bar().getByRole('button', { name: 'Supprimer' }));
    const question = within(await screen.findByRole('alertdialog'));
    await user.click(question.getByRole('button', { name: 'Supprimer 3 liens' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Supprimer définitivement' }));
    await dialog.findByText(/Faits : 2 sur 3 · 1 échec/);
    dialog.getByText(/il fait partie de votre comptabilité/);
    dialog.getByRole('button', { name: 'Reprendre celui qui n’est pas fait' });
    await user.click(dialog.getAllByRole('button', { name: 'Fermer' }).at(-1) ?? document.body);
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1));
    bar().getByText('1 sélectionné');
  });

  it('copies the addresses in the order of the screen', async () => {
    await fill(['B', 'A']);
    const { user } = await openList();
    await beginChoosing(user);
    await user.click(bar().getByRole('button', { name: 'Tout sélectionner (2)' }));
    await user.click(bar().getByRole('button', { name: 'Copier les liens' }));
    await screen.findByText('2 liens copiés');
    const lines = (await navigator.clipboard.readText()).split('\n');
    expect(lines).toHaveLength(2);
    expect(lines.every((line) => /^https?:\/\//.test(line))).toBe(true);
  });
});

describe('the file of the list', () => {
  it('offers its columns from the menu of the list', async () => {
    await fill(['A', 'B']);
    const { user } = await openList();
    await user.click(await screen.findByRole('button', { name: 'Outils de la liste' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Télécharger la liste en CSV' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Télécharger en CSV' }));
    dialog.getByText('Les 2 liens à l’écran, dans leur ordre');
    await user.click(dialog.getByRole('checkbox', { name: 'Identifiant' }));
    await user.click(dialog.getByRole('button', { name: 'Télécharger' }));
    await screen.findByText('2 liens dans le fichier');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});
