import { screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { freshExtMerchant } from '../../testing/ext-merchant.ts';
import { renderRoute, signIn, signOut } from '../../testing/render-route.tsx';

afterEach(signOut);

/** Opens a page of an instance that the vendor has judged so. */
async function open(path: string, judged: Readonly<Record<string, string>>) {
  const merchant = await freshExtMerchant(undefined, judged);
  await signIn(merchant, 'ext');
  return await renderRoute(`/${merchant.instanceId}${path}`);
}

describe('an instance of the new platform that is not ready', () => {
  it('says why, in the platform’s own words, and is marked where one chooses', async () => {
    await open('/links', {
      acceptance_status: 'rejected',
      acceptance_reason: 'Le registre de commerce est illisible.',
    });
    await screen.findByRole('heading', { name: 'Le dossier a été refusé' });
    await screen.findByText('Le registre de commerce est illisible.');
    screen.getByText('Indisponible');
    expect(document.body.textContent).not.toContain('n’est pas active');
    expect(screen.queryByRole('link', { name: 'Créer un lien' })).toBeNull();
  });

  it('tells a suspension from documents that are awaited', async () => {
    await open('/links', { status: 'suspended', acceptance_status: 'documents_submitted' });
    await screen.findByRole('heading', { name: 'Cette instance est suspendue' });
    await screen.findByText(/examine les documents/);
    screen.getByText('Indisponible');
  });

  it('says so over a view that is empty, too', async () => {
    await open('/links?status=draft', { acceptance_status: 'pending_documents' });
    await screen.findByText('Des documents sont attendus');
  });

  it('offers no form that the platform would refuse', async () => {
    const { user, address } = await open('/links/new', {
      acceptance_status: 'documents_submitted',
    });
    await screen.findByRole('heading', { name: 'Le dossier est en cours d’examen' });
    expect(screen.queryByRole('button', { name: 'Créer et publier' })).toBeNull();
    expect(screen.queryByRole('textbox')).toBeNull();
    await user.click(screen.getByRole('link', { name: 'Voir les liens' }));
    await screen.findByRole('heading', { name: 'Le dossier est en cours d’examen' });
    expect(address()).toMatch(/\/links$/);
  });
});
