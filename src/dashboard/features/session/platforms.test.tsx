import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { send } from '../../api/send.ts';
import { freshExtMerchant, type ExtTestMerchant } from '../../testing/ext-merchant.ts';
import { startFaultProxy } from '../../testing/fault-proxy.ts';
import { freshMerchant, type TestMerchant } from '../../testing/merchant.ts';
import { renderRoute, signIn, signOut } from '../../testing/render-route.tsx';

let merchant: TestMerchant;
let ext: ExtTestMerchant;

beforeEach(async () => {
  merchant = await freshMerchant();
  ext = await freshExtMerchant();
  await signOut();
});
afterEach(signOut);

/** Adds the keys of the new platform to the session. */
async function connectOther(): Promise<void> {
  await send('/bff/session/platforms', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ platform: 'ext', api_key: ext.apiKey, api_secret: ext.apiSecret }),
  });
}

describe('signing in to both platforms', () => {
  const open = async () => {
    const route = await renderRoute('/connect');
    await route.user.click(await screen.findByRole('radio', { name: 'Les deux' }));
    const v2 = within(screen.getByRole('group', { name: 'MyTPE Pay (v2)' }));
    const other = within(screen.getByRole('group', { name: 'Nouvelle plateforme' }));
    const type = async (secret: string) => {
      await route.user.type(v2.getByLabelText('Clé API'), merchant.apiKey);
      await route.user.type(v2.getByLabelText('Secret API'), merchant.apiSecret);
      await route.user.type(other.getByLabelText('Clé API'), ext.apiKey);
      await route.user.type(other.getByLabelText('Secret API'), secret);
      await route.user.click(screen.getByRole('button', { name: 'Se connecter' }));
    };
    return { ...route, v2, other, type };
  };

  it('shows the instances of both, each with its platform', async () => {
    const { user, type } = await open();
    await type(ext.apiSecret);
    await screen.findByRole('heading', { name: 'Créez votre premier lien' });
    await user.click(screen.getByRole('button', { name: /Changer d’instance/ }));
    const choices = await screen.findAllByRole('menuitemradio');
    expect(choices.map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('v2'),
      expect.stringContaining('Nouvelle plateforme'),
    ]);
  });

  it('says beside the refused pair that it is refused, and keeps what was typed', async () => {
    const { v2, other, type } = await open();
    await type('wrong');
    expect((await other.findByRole('alert')).textContent).toContain('Ces clés sont refusées');
    expect(v2.queryByRole('alert')).toBeNull();
    expect(v2.getByLabelText<HTMLInputElement>('Clé API').value).toBe(merchant.apiKey);
    expect(other.getByLabelText<HTMLInputElement>('Secret API').value).toBe('wrong');
  });

  it('asks for the field that is missing in the second pair', async () => {
    const { user, v2, other } = await open();
    await user.type(v2.getByLabelText('Clé API'), merchant.apiKey);
    await user.type(v2.getByLabelText('Secret API'), merchant.apiSecret);
    await user.click(screen.getByRole('button', { name: 'Se connecter' }));
    expect(document.activeElement).toBe(other.getByLabelText('Clé API'));
  });
});

describe('the platforms in the settings', () => {
  it('tell which is connected, and take the keys of the other', async () => {
    await signIn(merchant);
    const { user } = await renderRoute(`/${merchant.instanceId}/settings`);
    const section = within(await screen.findByRole('region', { name: 'Plateformes' }));
    section.getByText('Connectée, 1 instance');
    await user.click(section.getByRole('button', { name: 'Connecter' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText('Clé API'), ext.apiKey);
    await user.type(dialog.getByLabelText('Secret API'), 'wrong');
    await user.click(dialog.getByRole('button', { name: 'Connecter' }));
    expect((await dialog.findByRole('alert')).textContent).toContain('Ces clés sont refusées');
    await user.clear(dialog.getByLabelText('Secret API'));
    await user.type(dialog.getByLabelText('Secret API'), ext.apiSecret);
    await user.click(dialog.getByRole('button', { name: 'Connecter' }));
    await waitFor(() => expect(section.getAllByText('Connectée, 1 instance')).toHaveLength(2));
    expect(section.queryByRole('button', { name: 'Connecter' })).toBeNull();
  });

  it('are what an instance of the new platform has, and nothing of v2', async () => {
    await signIn(ext, 'ext');
    await renderRoute(`/${ext.instanceId}/settings`);
    await screen.findByRole('region', { name: 'Plateformes' });
    expect(screen.queryByRole('region', { name: 'Instance' })).toBeNull();
    screen.getByRole('region', { name: 'Webhooks' });
    expect(screen.queryByRole('link', { name: 'Analyses' })).toBeNull();
  });
});

describe('a page that the new platform has not', () => {
  it('says so, and leads to the links', async () => {
    await signIn(ext, 'ext');
    await renderRoute(`/${ext.instanceId}/insights`);
    await screen.findByText('Cette page n’existe pas pour la nouvelle plateforme');
    const way = screen.getByRole('link', { name: 'Voir les liens' });
    expect(way.getAttribute('href')).toBe(`/${ext.instanceId}/links`);
  });
});

describe('keys that one of two platforms refuses', () => {
  it('are asked for alone, and added to the session that goes on', async () => {
    const proxy = await startFaultProxy();
    onTestFinished(() => proxy.close());
    await signIn(merchant);
    await connectOther();
    const { user } = await renderRoute(`/${ext.instanceId}/links`);
    await screen.findByRole('heading', { name: 'Créez votre premier lien' });
    window.happyDOM.setURL(`${proxy.origin}/${ext.instanceId}/links`);
    const session = (await send('/bff/session')).body as object;
    proxy.spoil('GET', /^\/bff\/ext\//, {
      kind: 'status',
      status: 401,
      body: JSON.stringify({ error: 'UNAUTHORIZED', message: 'Invalid API credentials.' }),
    });
    proxy.spoil('GET', /^\/bff\/session$/, {
      kind: 'status',
      status: 200,
      body: JSON.stringify({ ...session, connected: ['v2'], instances: [] }),
    });
    await user.click(screen.getByRole('link', { name: 'Brouillons' }));
    const name = 'Clés refusées : Nouvelle plateforme';
    const closed = within(await screen.findByRole('dialog', { name }));
    await user.click(closed.getByRole('button', { name: 'Fermer' }));
    // The session goes on: only what is lost is told.
    expect(await screen.findByText(name)).toBeTruthy();
    expect(screen.queryByText('Votre session est terminée')).toBeNull();
    await user.click(await screen.findByRole('button', { name: 'Se reconnecter' }));
    const prompt = within(await screen.findByRole('dialog', { name }));
    expect(prompt.queryByRole('radio')).toBeNull();
    proxy.mend();
    await user.type(prompt.getByLabelText('Clé API'), ext.apiKey);
    await user.type(prompt.getByLabelText('Secret API'), ext.apiSecret);
    await user.click(prompt.getByRole('button', { name: 'Connecter' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(proxy.calls).toContain('POST /bff/session/platforms');
    expect(proxy.calls).not.toContain('POST /bff/session');
  });
});
