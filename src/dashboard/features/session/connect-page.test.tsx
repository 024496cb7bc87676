import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { freshMerchant, type TestMerchant } from '../../testing/merchant.ts';
import { renderRoute, signIn, signOut } from '../../testing/render-route.tsx';

let merchant: TestMerchant;

beforeEach(async () => {
  merchant = await freshMerchant();
  await signOut();
});

describe('the connect page', () => {
  it('signs in and leads to the place that was asked for', async () => {
    const place = `/${merchant.instanceId}/links?view=paused`;
    const { user, address } = await renderRoute(place);
    const key = await screen.findByLabelText('Clé API');
    expect(address()).toBe(`/connect?next=${place}`);
    await user.type(key, merchant.apiKey);
    await user.type(screen.getByLabelText('Secret API'), merchant.apiSecret);
    await user.click(screen.getByRole('button', { name: 'Se connecter' }));
    await screen.findByRole('heading', { name: 'Créez votre premier lien' });
    expect(address()).toBe(place);
  });

  it('says that the keys are refused and keeps what was typed', async () => {
    const { user } = await renderRoute('/connect');
    await user.type(await screen.findByLabelText('Clé API'), merchant.apiKey);
    await user.type(screen.getByLabelText('Secret API'), 'wrong');
    await user.click(screen.getByRole('button', { name: 'Se connecter' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Ces clés sont refusées');
    expect(screen.getByLabelText<HTMLInputElement>('Clé API').value).toBe(merchant.apiKey);
    expect(screen.getByLabelText<HTMLInputElement>('Secret API').value).toBe('wrong');
  });

  it('asks for what is missing, with the focus on it, and sends nothing', async () => {
    const { user } = await renderRoute('/connect');
    await user.click(await screen.findByRole('button', { name: 'Se connecter' }));
    const key = screen.getByLabelText('Clé API');
    expect(document.activeElement).toBe(key);
    expect(key.getAttribute('aria-invalid')).toBe('true');
    screen.getByText('Collez votre clé API.');
  });

  it('takes keys with the spaces that pasting brings along', async () => {
    const { user } = await renderRoute('/connect');
    await user.click(await screen.findByLabelText('Clé API'));
    await user.paste(` ${merchant.apiKey}\n`);
    await user.click(screen.getByLabelText('Secret API'));
    await user.paste(`\t${merchant.apiSecret} `);
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('heading', { name: 'Créez votre premier lien' })).toBeTruthy();
  });

  it('shows and hides the secret', async () => {
    const { user } = await renderRoute('/connect');
    const secret = await screen.findByLabelText<HTMLInputElement>('Secret API');
    expect(secret.type).toBe('password');
    await user.click(screen.getByRole('button', { name: 'Afficher le secret' }));
    expect(secret.type).toBe('text');
    await user.click(screen.getByRole('button', { name: 'Masquer le secret' }));
    expect(secret.type).toBe('password');
  });

  it('leaves nobody at the door who is signed in', async () => {
    await signIn(merchant);
    const { address } = await renderRoute('/connect?next=//evil.example/');
    await screen.findByRole('heading', { name: 'Créez votre premier lien' });
    expect(address()).toBe(`/${merchant.instanceId}/links`);
  });
});
