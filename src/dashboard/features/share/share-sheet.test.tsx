import { configure, screen, waitFor, within } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Language } from '../../i18n/language.ts';
import { freshMerchant, freshSlug, putLink, type TestMerchant } from '../../testing/merchant.ts';
import { renderRoute, signIn } from '../../testing/render-route.tsx';

/** Pages, texts and the sheet are loaded over a real server, and a failed reading is tried again. */
configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 30_000 });

let shop: TestMerchant;
let stock: string;
let stockSlug: string;
let invoice: string;

beforeAll(async () => {
  shop = await freshMerchant();
  stockSlug = freshSlug();
  stock = await shop.createLink({
    title: 'Atelier poterie',
    slug: stockSlug,
    payment_mode: 'limited',
    max_payments: 20,
  });
  invoice = await shop.createLink({ title: 'فاتورة 101', payment_mode: 'one_shot' });
  await putLink(stockSlug, 'partly_sold', 5);
});

beforeEach(async () => {
  localStorage.clear();
  vi.restoreAllMocks();
  await signIn(shop);
});

/** Opens the sheet from a link's page, by the button that is there for what the page does not show. */
async function openSheet(linkId: string, language: Language = 'fr') {
  const page = await renderRoute(`/${shop.instanceId}/links/${linkId}`, { language });
  const more = { fr: 'Autre…', ar: 'أخرى…', en: 'Other…' }[language];
  const opener = await screen.findByRole('button', { name: more });
  opener.focus();
  await page.user.keyboard('{Enter}');
  const sheet = within(await screen.findByRole('dialog'));
  // Until the link has been read anew.
  await waitFor(() => expect(sheet.queryByText(/Relecture|تحديث معطيات|Reading/)).toBeNull());
  return { ...page, sheet, opener };
}

type Sheet = Awaited<ReturnType<typeof openSheet>>['sheet'];

const message = (sheet: Sheet) =>
  sheet.getByRole<HTMLTextAreaElement>('textbox', { name: 'Message' });
const href = (sheet: Sheet, name: string) =>
  decodeURIComponent(sheet.getByRole('link', { name }).getAttribute('href') ?? '');
const addressOf = async (linkId: string) => {
  const { href: address } = new URL(`/bff/v2/links/${linkId}`, window.location.origin);
  const answer = (await (await fetch(address)).json()) as { data: { payment_link: string } };
  return answer.data.payment_link;
};

describe('the share sheet', () => {
  it('opens by keyboard, and gives the focus back when it closes', async () => {
    const { user, sheet, opener } = await openSheet(stock);
    await user.tab();
    expect(document.activeElement).toBe(sheet.getByRole('button', { name: 'Fermer' }));
    await user.tab();
    expect(document.activeElement).toBe(sheet.getByRole('textbox', { name: 'Adresse du lien' }));
    await user.tab();
    expect(document.activeElement).toBe(sheet.getByRole('button', { name: 'Copier le lien' }));
    await user.click(sheet.getByRole('button', { name: 'Fermer' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(opener);
  });

  it('copies the address byte for byte, and says so', async () => {
    const { user, sheet } = await openSheet(stock);
    const address = await addressOf(stock);
    expect(sheet.getByRole<HTMLInputElement>('textbox', { name: 'Adresse du lien' }).value).toBe(
      address,
    );
    sheet.getByRole('button', { name: 'Copier le lien' }).focus();
    await user.keyboard('{Enter}');
    expect(await navigator.clipboard.readText()).toBe(address);
    expect((await sheet.findAllByText('Lien copié')).length).toBeGreaterThan(0);
  });

  it('writes from a fresh reading, not from what was known', async () => {
    const slug = freshSlug();
    const linkId = await shop.createLink({
      title: 'Concert',
      slug,
      payment_mode: 'limited',
      max_payments: 20,
    });
    const page = await renderRoute(`/${shop.instanceId}/links/${linkId}`);
    const opener = await screen.findByRole('button', { name: 'Autre…' });
    await putLink(slug, 'partly_sold', 8);
    await page.user.click(opener);
    const sheet = within(await screen.findByRole('dialog'));
    await waitFor(() => expect(message(sheet).value).toContain('Il en reste 12.'));
  });

  it('warns when nobody can pay any more', async () => {
    const slug = freshSlug();
    const linkId = await shop.createLink({
      title: 'Complet',
      slug,
      payment_mode: 'limited',
      max_payments: 2,
    });
    const page = await renderRoute(`/${shop.instanceId}/links/${linkId}`);
    const opener = await screen.findByRole('button', { name: 'Autre…' });
    await putLink(slug, 'sold_out');
    await page.user.click(opener);
    const sheet = within(await screen.findByRole('dialog'));
    expect(await sheet.findByText(/Tout est vendu/)).toBeTruthy();
  });

  it('keeps what was known, and says so, when the link cannot be read', async () => {
    const page = await renderRoute(`/${shop.instanceId}/links/${stock}`);
    const opener = await screen.findByRole('button', { name: 'Autre…' });
    const send = globalThis.fetch;
    vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
      if (String(input).includes(`/links/${stock}`)) throw new TypeError('offline');
      return send(input, init);
    });
    await page.user.click(opener);
    const sheet = within(await screen.findByRole('dialog'));
    await sheet.findByText(/n’a pas pu être relu/);
    expect(message(sheet).value).toContain('Atelier poterie');
    vi.restoreAllMocks();
    await page.user.click(sheet.getByRole('button', { name: 'Relire' }));
    await waitFor(() => expect(sheet.queryByText(/n’a pas pu être relu/)).toBeNull());
  });

  it('remembers the language of each link, and nothing that was typed', async () => {
    const first = await openSheet(stock);
    await first.user.click(first.sheet.getByRole('radio', { name: 'العربية' }));
    expect(message(first.sheet).value).toContain('السلام عليكم');
    expect(message(first.sheet).dir).toBe('rtl');
    await first.user.type(message(first.sheet), ' Amine B.');
    await first.user.type(first.sheet.getByRole('textbox', { name: /Numéro/ }), '0555123456');
    expect(JSON.stringify({ ...localStorage })).not.toMatch(/Amine|0555|213555/);
    expect(JSON.parse(localStorage.getItem('mytpe.share.1') ?? '')).toEqual({
      last: 'ar',
      links: [[stock, 'ar']],
    });
  });

  it('lets the message be edited and goes back to the template', async () => {
    const { user, sheet } = await openSheet(stock);
    const template = message(sheet).value;
    expect(sheet.queryByRole('button', { name: 'Revenir au modèle' })).toBeNull();
    await user.clear(message(sheet));
    await user.type(message(sheet), 'Salut');
    expect(href(sheet, 'WhatsApp')).toBe('https://wa.me/?text=Salut');
    // Another language, and back: what was typed is still there.
    await user.click(sheet.getByRole('radio', { name: 'English' }));
    expect(message(sheet).value).toContain('Hello');
    await user.click(sheet.getByRole('radio', { name: 'Français' }));
    expect(message(sheet).value).toBe('Salut');
    await user.click(sheet.getByRole('button', { name: 'Revenir au modèle' }));
    expect(message(sheet).value).toBe(template);
    expect(document.activeElement).toBe(message(sheet));
  });

  it('offers the templates that make sense for the link', async () => {
    const templates = (sheet: Sheet) =>
      within(sheet.getByRole('combobox', { name: 'Modèle' }))
        .getAllByRole('option')
        .map((option) => option.textContent);
    const { user, sheet } = await openSheet(stock);
    expect(templates(sheet)).toEqual([
      'Envoyer le lien',
      'Bientôt épuisé',
      'De nouveau disponible',
    ]);
    await user.selectOptions(sheet.getByRole('combobox', { name: 'Modèle' }), 'Bientôt épuisé');
    expect(message(sheet).value).toContain('Il n’en reste plus que 15.');
  });

  it('reminds of an invoice, and prints it as a request first', async () => {
    const { user, sheet } = await openSheet(invoice);
    await user.selectOptions(
      sheet.getByRole('combobox', { name: 'Modèle' }),
      'Rappeler le paiement',
    );
    expect(message(sheet).value).toContain('« \u2068فاتورة 101\u2069 » n’est pas encore réglé.');
    const prints = within(sheet.getByRole('region', { name: 'À imprimer' })).getAllByRole('link');
    expect(prints.map((link) => link.getAttribute('href'))).toEqual([
      `/${shop.instanceId}/links/${invoice}/request`,
      `/${shop.instanceId}/links/${invoice}/poster`,
    ]);
  });

  it('sends to the number that was typed, and refuses one that is none', async () => {
    const { user, sheet } = await openSheet(stock);
    const phone = sheet.getByRole<HTMLInputElement>('textbox', { name: /Numéro du client/ });
    await user.type(phone, '٠٥٥٥ ١٢ ٣٤ ٥٦');
    expect(href(sheet, 'WhatsApp')).toMatch(/^https:\/\/wa\.me\/213555123456\?text=Bonjour/);
    expect(href(sheet, 'SMS')).toMatch(/^sms:\+213555123456\?&body=Bonjour/);
    expect(sheet.getByText('+213 555 12 34 56')).toBeTruthy();

    await user.clear(phone);
    await user.type(phone, '0555 12');
    // Nobody is told of missing digits while typing them.
    expect(sheet.queryByText('Il manque des chiffres.')).toBeNull();
    await user.click(sheet.getByRole('link', { name: 'WhatsApp' }));
    expect(await sheet.findByText('Il manque des chiffres.')).toBeTruthy();
    expect(phone.getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(phone);
  });

  it('opens nothing that could look back', async () => {
    const { sheet } = await openSheet(stock);
    for (const link of sheet.getAllByRole('link')) {
      const target = link.getAttribute('href') ?? '';
      expect(target).toMatch(
        /^(?:https:\/\/(?:wa\.me|t\.me|www\.messenger\.com)\/|sms:|mailto:|\/)/,
      );
      if (target.startsWith('https:')) expect(link.getAttribute('rel')).toContain('noopener');
    }
  });

  it('puts the message on the clipboard for Messenger, which takes none', async () => {
    const { user, sheet } = await openSheet(stock);
    const link = sheet.getByRole('link', { name: 'Messenger' });
    link.addEventListener('click', (event) => event.preventDefault());
    await user.click(link);
    await screen.findByText('Texte copié : collez-le dans Messenger.');
    expect(await navigator.clipboard.readText()).toBe(message(sheet).value);
  });

  describe('on a device with a share sheet of its own', () => {
    const withSystemSheet = (share: typeof navigator.share) => {
      Object.defineProperty(navigator, 'share', { configurable: true, value: share });
      return () => Reflect.deleteProperty(navigator, 'share');
    };

    it('hands the message over, the address in it on its line', async () => {
      const share = vi.fn<typeof navigator.share>(async () => undefined);
      const restore = withSystemSheet(share);
      const { user, sheet } = await openSheet(stock);
      const [, own] = screen.getAllByRole('button', { name: 'Autre…' });
      await user.click(own ?? document.body);
      expect(share).toHaveBeenCalledWith({ title: 'Atelier poterie', text: message(sheet).value });
      restore();
    });

    it.each([
      ['AbortError', false],
      ['NotAllowedError', true],
    ])('%s is a failure: %s', async (name, isFailure) => {
      const restore = withSystemSheet(async () => {
        throw new DOMException('', name);
      });
      const { user } = await openSheet(stock);
      const [, own] = screen.getAllByRole('button', { name: 'Autre…' });
      await user.click(own ?? document.body);
      await waitFor(() =>
        expect(screen.queryByText(/fenêtre de partage/) !== null).toBe(isFailure),
      );
      restore();
    });
  });

  it.each(['ar', 'en'] as const)('speaks %s', async (language) => {
    const { sheet } = await openSheet(invoice, language);
    const title = { ar: 'مشاركة الرابط', en: 'Share the link' }[language];
    expect(sheet.getByRole('heading', { name: title })).toBeTruthy();
  });
});

describe('from the list', () => {
  it('the menu of a row opens the share sheet', async () => {
    const { user } = await renderRoute(`/${shop.instanceId}/links`);
    const menu = await screen.findByRole('button', { name: /Actions .*Atelier poterie/ });
    await user.click(menu);
    await user.click(await screen.findByRole('menuitem', { name: 'Partager' }));
    const sheet = within(await screen.findByRole('dialog', { name: 'Partager le lien' }));
    await waitFor(() => expect(message(sheet).value).toContain('Il en reste 15.'));
  });
});
