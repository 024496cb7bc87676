import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freshExtMerchant, type ExtTestMerchant } from '../testing/ext-merchant.ts';
import { signIn, signOut } from '../testing/render-route.tsx';
import { callExt } from './call-ext.ts';

let merchant: ExtTestMerchant;
beforeEach(async () => {
  merchant = await freshExtMerchant();
  await signIn(merchant, 'ext');
});
afterEach(signOut);

const create = (fields = {}) =>
  callExt('links.create', {
    body: {
      payment_instance_id: merchant.instanceId,
      title: 'Commande 10428',
      amount_mode: 'fixed',
      amount: '4500.00',
      currency: 'DZD',
      usage_mode: 'one_shot',
      metadata: { order_id: '10428' },
      ...fields,
    },
  });

describe('callExt', () => {
  it('creates, publishes, finds and changes a link', async () => {
    const { data: draft } = await create();
    expect(draft).toMatchObject({ status: 'draft', amount: 450_000, title: 'Commande 10428' });
    const params = { id: draft.id };
    const { data: published } = await callExt('links.publish', { params });
    expect(published.status).toBe('active');
    const { data: page } = await callExt('links.list', {
      query: { payment_instance_id: merchant.instanceId, search: '10428', status: undefined },
    });
    expect(page.items.map(({ id }) => id)).toEqual([draft.id]);
    const { etag } = await callExt('links.read', { params });
    const change = { params, body: { title: 'Commande 10429' }, ifMatch: etag ?? undefined };
    const { data: changed } = await callExt('links.update', change);
    expect(changed.title).toBe('Commande 10429');
  });

  it('sends a logo with the other fields, lists among them', async () => {
    const pixel = Uint8Array.from(
      atob(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      ),
      (letter) => letter.charCodeAt(0),
    );
    const logo = new File([pixel], 'logo.png', { type: 'image/png' });
    const allowed_payers = [{ email: 'a@example.dz' }, { phone: '0555123456' }];
    const { data: link } = await create({ logo, usage_mode: 'whitelist', allowed_payers });
    expect(link.logo).toMatch(/^http/);
    expect(link.allowed_payers).toEqual([
      { email: 'a@example.dz', phone: null },
      { email: null, phone: '+213555123456' },
    ]);
  });

  it('tells what the API refuses, by field and by its code', async () => {
    await expect(create({ title: '' })).rejects.toMatchObject({
      kind: 'invalid',
      code: 'VALIDATION_ERROR',
      fields: { title: ['The title field is required.'] },
    });
    const { data: draft } = await create();
    await expect(callExt('links.resume', { params: { id: draft.id } })).rejects.toMatchObject({
      kind: 'conflict',
      code: 'INVALID_STATE',
    });
  });

  it('tells what the own server refuses', async () => {
    await signOut();
    await expect(callExt('me.read')).rejects.toMatchObject({
      kind: 'signedOut',
      code: 'SIGNED_OUT',
    });
  });
});
