import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MINUTE_MS } from '../../../contract/core/instant.ts';
import { databases } from '../../database/testing/databases.ts';
import { CARD_OUTCOMES } from './outcomes.ts';
import { PAGE_WORDS } from './page-words.ts';
import { openTestBank, type TestBank } from './testing/test-bank.ts';

describe('the hosted page', () => {
  let bank: TestBank;
  beforeAll(async () => {
    const [embedded] = databases;
    if (!embedded) throw new Error('No database');
    bank = await openTestBank(embedded);
  });
  afterAll(async () => {
    await bank.close();
  });

  const urlOf = (id: string, language = 'fr'): string =>
    `${bank.origin}/bank/payment/epg/merchants/merchantsatim/payment.html?mdOrder=${id}&language=${language}`;
  const choose = async (id: string, form: Record<string, string>): Promise<Response> =>
    await fetch(urlOf(id), {
      method: 'POST',
      body: new URLSearchParams(form),
      redirect: 'manual',
    });

  it('shows the amount and a card for each outcome, in three languages and their direction', async () => {
    const id = await bank.register({ description: 'Collier <b>en argent</b>' });
    for (const [language, direction, amount] of [
      ['fr', 'ltr', '2 500,00 DA'],
      ['ar', 'rtl', '2.500,00 د.ج'],
      ['en', 'ltr', '2,500.00 DA'],
    ] as const) {
      const text = await (await fetch(urlOf(id, language))).text();
      expect(text).toContain(`<html lang="${language}" dir="${direction}">`);
      expect(text.replace(/[\u202f\u00a0]/g, ' ')).toContain(amount);
      expect(text).toContain('Collier &lt;b&gt;en argent&lt;/b&gt;');
      for (const outcome of CARD_OUTCOMES) {
        expect(text).toContain(`value="${outcome}"`);
        expect(text).toContain(PAGE_WORDS[language].outcomes[outcome]);
      }
      expect(text).not.toMatch(/<script|<style|\sstyle=|\son\w+=/);
    }
  });

  it('has a policy without scripts, and its own style sheet', async () => {
    const page = await fetch(urlOf(await bank.register({})));
    expect(page.headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; form-action 'self' http://shop.example; base-uri 'none'; frame-ancestors 'none'",
    );
    const href = /href="([^"]+[.]css)"/.exec(await page.text())?.[1] ?? '';
    const style = await fetch(new URL(href, page.url));
    expect(style.headers.get('content-type')).toContain('text/css');
    expect(await style.text()).toContain('margin-inline');
  });

  it.each([
    [{ action: 'pay', card: 'accepted' }, 'return', 'accepted'],
    [{ action: 'pay', card: 'password' }, 'fail', 'password'],
    [{ action: 'cancel' }, 'fail', 'cancelled'],
  ])('takes the choice %o and sends the payer on', async (form, path, outcome) => {
    const id = await bank.register({});
    const answer = await choose(id, form);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(
      `http://shop.example/${path}?lang=fr&orderId=${id}`,
    );
    const view = await fetch(`${bank.origin}/sandbox/bank/orders/${id}`);
    expect(await view.json()).toMatchObject({ outcome });
  });

  it('asks again when no card was chosen', async () => {
    const id = await bank.register({});
    const answer = await choose(id, { action: 'pay' });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('role="alert"');
    expect((await choose(id, { action: 'pay', card: 'refunded' })).status).toBe(422);
  });

  it('takes nothing more once it has ended, and shows the way back', async () => {
    const id = await bank.register({});
    await choose(id, { action: 'cancel' });
    const again = await choose(id, { action: 'pay', card: 'accepted' });
    expect(again.status).toBe(200);
    expect(await again.text()).toContain(
      `href="http://shop.example/fail?lang=fr&amp;orderId=${id}"`,
    );
  });

  it('closes after ten minutes', async () => {
    const id = await bank.register({});
    bank.clock.moveTo(bank.clock.now() + 10 * MINUTE_MS);
    expect(await (await fetch(urlOf(id))).text()).toContain(PAGE_WORDS.fr.over);
    expect((await choose(id, { action: 'pay', card: 'accepted' })).status).toBe(200);
    const view = await fetch(`${bank.origin}/sandbox/bank/orders/${id}`);
    expect(await view.json()).toMatchObject({ captured: 0, status: 'registered' });
  });

  it('knows no order that was never registered', async () => {
    expect((await fetch(urlOf('nosuchorder'))).status).toBe(404);
  });
});
