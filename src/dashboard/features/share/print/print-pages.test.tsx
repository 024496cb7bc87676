import { configure, screen, within } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Language } from '../../../i18n/language.ts';
import { freshMerchant, freshSlug, putLink, type TestMerchant } from '../../../testing/merchant.ts';
import { renderRoute, signIn } from '../../../testing/render-route.tsx';

/** Pages and texts are loaded over a real server. */
configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 30_000 });

let shop: TestMerchant;
let product: string;
let free: string;
let invoice: string;
let paid: string;

beforeAll(async () => {
  shop = await freshMerchant();
  product = await shop.createLink({ title: 'Collier argent', slug: 'collier-imprime' });
  free = await shop.createLink({ title: 'صدقة جارية', type: 'static', amount: '' });
  invoice = await shop.createLink({
    title: 'Facture 101',
    details: 'Deux heures de conseil.',
    payment_mode: 'one_shot',
    inactivity_timeout_minutes: 2_880,
  });
  const slug = freshSlug();
  paid = await shop.createLink({ title: 'Facture 100', slug, payment_mode: 'one_shot' });
  await putLink(slug, 'paid');
});

beforeEach(() => signIn(shop));

const plain = (text: string | null) => (text ?? '').replaceAll(/[\u00a0\u202f]/g, ' ');

async function openPrint(linkId: string, page: string, language: Language = 'fr') {
  const opened = await renderRoute(`/${shop.instanceId}/links/${linkId}/${page}`, { language });
  const name = {
    fr: 'Aperçu avant impression',
    ar: 'معاينة قبل الطباعة',
    en: 'Preview before printing',
  };
  const preview = await screen.findByRole('region', { name: name[language] });
  return { ...opened, preview, said: () => plain(preview.textContent) };
}

/** What the printer gets: it stands outside of the page, and is not shown on it. */
function printedSheet(): HTMLElement {
  const sheet = document.querySelector<HTMLElement>('body > .paper-printed');
  if (sheet === null) throw new Error('nothing to print');
  return sheet;
}

describe('the poster', () => {
  it('shows what, how much, the address and three steps, in Arabic and French', async () => {
    const { preview, said } = await openPrint(product, 'poster');
    expect(said()).toContain('Collier argent');
    expect(said()).toContain('2 500,00');
    expect(said()).toContain('DA');
    expect(said()).toContain('CIB · الذهبية · Edahabia');
    expect(
      preview.querySelector('bdi[dir="ltr"].poster-address, .poster-address bdi')?.textContent,
    ).toMatch(/\/collier-imprime$/);
    const steps = within(preview).getAllByRole('listitem');
    expect(steps).toHaveLength(3);
    for (const step of steps) {
      expect(step.querySelector('[lang="ar"][dir="rtl"]')?.textContent).toMatch(/[\u0600-\u06ff]/);
      expect(step.querySelector('[lang="fr"][dir="ltr"]')?.textContent).toMatch(/[a-z]/);
    }
    expect(preview.querySelectorAll('svg')).toHaveLength(1);
  });

  it('prints the same, apart from the page', async () => {
    const { user, preview } = await openPrint(product, 'poster?size=a5');
    const sheet = printedSheet();
    expect(sheet.textContent).toBe(preview.textContent);
    expect(sheet.className).toContain('paper-a5');
    const print = vi.fn<() => void>();
    Object.defineProperty(window, 'print', { configurable: true, value: print });
    await user.click(screen.getByRole('button', { name: 'Imprimer' }));
    expect(print).toHaveBeenCalledOnce();
  });

  it('keeps its size and language in the address', async () => {
    const { user, address, said } = await openPrint(product, 'poster');
    await user.click(screen.getByRole('radio', { name: 'A5' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Langue' }), 'English');
    expect(address()).toBe(`/${shop.instanceId}/links/${product}/poster?size=a5&in=en`);
    expect(said()).toContain('Pay here with your phone');
    expect(said()).not.toMatch(/[\u0600-\u06ff]|Payez/);
    expect(printedSheet().className).toContain('paper-a5');
  });

  it('says who chooses the amount where the payer does', async () => {
    const { said } = await openPrint(free, 'poster');
    expect(said()).toContain('Montant à votre choix');
    expect(said()).toContain('المبلغ حسب اختيارك');
  });
});

describe('the payment request', () => {
  it('says what is asked, in figures and words, until when, and twice that it is no invoice', async () => {
    const { preview, said } = await openPrint(invoice, 'request');
    expect(within(preview).getByRole('table')).toBeTruthy();
    expect(said()).toContain('Facture 101');
    expect(said()).toContain('Deux heures de conseil.');
    expect(said()).toContain('2 500,00 DA');
    expect(said()).toContain('Soit deux mille cinq cents dinars algériens.');
    expect(said()).toContain('À payer avant le');
    expect(said()).toContain('Ceci n’est pas une facture');
    expect(said()).toContain('n’a aucune valeur fiscale');
    expect(within(preview).getAllByRole('listitem')).toHaveLength(3);
  });

  it.each([
    ['ar', 'هذه ليست فاتورة', 'ألفان وخمسمائة دينار جزائري', 'rtl'],
    ['en', 'This is not an invoice', 'two thousand five hundred Algerian dinars', 'ltr'],
  ])('speaks %s when the customer does', async (language, notice, words, direction) => {
    const { preview, said } = await openPrint(invoice, `request?in=${language}`);
    expect(said()).toContain(notice);
    expect(said()).toContain(words);
    expect(preview.querySelector('article')?.getAttribute('dir')).toBe(direction);
  });

  it('warns before a paid invoice is asked for once more', async () => {
    await openPrint(paid, 'request');
    expect(screen.getByText('Cette facture est déjà payée.')).toBeTruthy();
    expect(printedSheet().textContent).not.toContain('déjà payée');
  });
});
