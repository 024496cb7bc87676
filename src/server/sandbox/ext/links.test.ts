import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LINK_MOVES } from '../../../contract/ext/link-lifecycle.ts';
import { LINK_STATUSES, type LinkStatus } from '../../../contract/ext/link.ts';
import { databases } from '../../database/testing/databases.ts';
import { createForm } from './form-record.ts';
import { createInstance } from './instance-record.ts';
import { newExtMerchant, type ExtAnswer, type ExtMerchant } from '../testing/ext-merchant.ts';
import { createPayers } from '../testing/payers.ts';
import { openTestSandbox, PUBLIC_URL, START, type TestSandbox } from '../testing/test-sandbox.ts';

const HOUR = 3_600_000;
const SAMPLE: object = JSON.parse(
  readFileSync(
    new URL('../../../contract/ext/samples/link-create.request.json', import.meta.url),
    'utf8',
  ),
);

interface Page {
  readonly data: readonly { id: string; title: string; slug: string }[];
  readonly links: Readonly<Record<'first' | 'last' | 'prev' | 'next', string | null>>;
  readonly meta: Readonly<Record<string, number | null>>;
}
const pageIn = (answer: ExtAnswer): Page => answer.body as Page;
const titlesIn = (answer: ExtAnswer): string[] => pageIn(answer).data.map(({ title }) => title);

describe.each(databases)('ext links on the $name database', (kind) => {
  let sandbox: TestSandbox;
  let merchant: ExtMerchant;
  const at = (offset: number): string => new Date(sandbox.clock.now() + offset).toISOString();

  beforeAll(async () => {
    sandbox = await openTestSandbox(kind);
    merchant = await newExtMerchant(sandbox);
  });
  afterAll(async () => {
    await sandbox.close();
  });

  it('are created as the documents show, byte for byte', async () => {
    const { context } = sandbox.sandbox;
    const form = await createForm(context, {
      merchantId: merchant.id,
      name: 'Delivery',
      createdAt: START,
    });
    const answer = await merchant.call('POST', '/links', {
      ...SAMPLE,
      payment_instance_id: merchant.instanceId,
      form_id: form.id,
    });
    const { id, slug, created_at } = (
      answer.body as { data: { id: string; slug: string; created_at: string } }
    ).data;
    expect(answer.status).toBe(201);
    expect(answer.text).toBe(
      `{"data":{"id":"${id}","payment_instance_id":"${merchant.instanceId}","form_id":"${form.id}",` +
        `"slug":"${slug}","title":"Order #10428","description":"","logo":null,"amount_mode":"fixed",` +
        '"amount":"4500.00","min_amount":null,"max_amount":null,"currency":"DZD","usage_mode":"one_shot",' +
        '"max_uses":null,"target_amount":null,"starts_at":null,"ends_at":null,"expires_at":null,' +
        '"paid_count":0,"total_collected":"0.00","status":"draft","allowed_payers":[],' +
        `"metadata":{"order_id":"10428"},"created_at":"${created_at}","updated_at":"${created_at}"}}`,
    );
    expect(slug).toMatch(/^ord-10428-[a-z0-9]{4}$/);
    expect(answer.headers.get('etag')).toBe('"1"');
  });

  it('are refused with everything that is wrong, the instance and the form too', async () => {
    const { context } = sandbox.sandbox;
    const of = { merchantId: merchant.id, createdAt: START };
    const waiting = await createInstance(context, {
      ...of,
      title: 'Waiting',
      acceptanceStatus: 'documents_submitted',
    });
    const draft = await createForm(context, { ...of, name: 'Draft', status: 'draft' });
    const answer = await merchant.call('POST', '/links', {
      payment_instance_id: waiting.id,
      form_id: draft.id,
      amount_mode: 'fixed',
      usage_mode: 'limited',
      currency: 'DZD',
    });
    expect([answer.status, answer.body]).toEqual([
      422,
      {
        error: 'VALIDATION_ERROR',
        message: 'The given data was invalid.',
        errors: {
          title: ['The title field is required.'],
          amount: ['The amount field is required when amount mode is fixed.'],
          max_uses: ['The max uses field is required when usage mode is limited.'],
          payment_instance_id: ['The payment instance must be ready and active.'],
          form_id: ['Only a published form can be attached.'],
        },
      },
    ]);
    const stranger = await newExtMerchant(sandbox);
    const foreign = await merchant.call('POST', '/links', {
      ...SAMPLE,
      payment_instance_id: stranger.instanceId,
      form_id: 'unknown',
    });
    expect((foreign.body as { errors: object }).errors).toEqual({
      payment_instance_id: ['The selected payment instance id is invalid.'],
      form_id: ['The selected form id is invalid.'],
    });
  });

  it('have slugs of their own, whatever their title is', async () => {
    const links = await Promise.all(
      Array.from({ length: 20 }, () => merchant.createLink({ title: 'خاتم فضة' })),
    );
    expect(new Set(links.map(({ slug }) => slug)).size).toBe(20);
    expect(links[0]?.slug).toMatch(/^pay-[a-z0-9]{4}$/);
    const { slug } = await merchant.createLink({ title: 'Création d’un très long site n° 12' });
    expect(slug).toMatch(/^cre-d-un-[a-z0-9]{4}$/);
  });

  describe('through their life', () => {
    /** Brings a new link into a status by what really leads there. */
    async function linkIn(status: LinkStatus): Promise<string> {
      const isPaid = status === 'exhausted';
      const { id, slug } = await merchant.createLink({
        usage_mode: isPaid ? 'one_shot' : 'reusable',
        ...(status === 'expired' ? { expires_at: at(HOUR) } : {}),
      });
      if (status === 'draft') return id;
      if (status === 'archived') {
        await merchant.move(id, 'archive');
        return id;
      }
      await merchant.move(id, 'publish');
      if (status === 'paused') await merchant.move(id, 'pause');
      if (status === 'expired') {
        sandbox.clock.moveTo(sandbox.clock.now() + HOUR);
        await sandbox.sandbox.sweep();
      }
      if (isPaid) await createPayers(sandbox).pay(slug);
      return id;
    }
    const moves = LINK_MOVES.filter((move) => move !== 'exhaust' && move !== 'expire');
    const allowed: Record<string, LinkStatus> = {
      'draft publish': 'active',
      'draft archive': 'archived',
      'active pause': 'paused',
      'active archive': 'archived',
      'paused resume': 'active',
      'paused archive': 'archived',
    };
    it.each(LINK_STATUSES.flatMap((from) => moves.map((move) => [from, move] as const)))(
      'from %s by %s',
      async (from, move) => {
        const id = await linkIn(from);
        expect((await merchant.readLink(id)).status).toBe(from);
        const answer = await merchant.call('POST', `/links/${id}/${move}`);
        const to = allowed[`${from} ${move}`];
        expect(answer.status).toBe(to ? 200 : 409);
        if (!to) expect(answer.body).toMatchObject({ error: 'INVALID_STATE' });
        else if (move === 'archive')
          expect(answer.text).toBe('{"message":"Payment link archived."}');
        else expect(answer.body).toMatchObject({ data: { id, status: to } });
        expect((await merchant.readLink(id)).status).toBe(to ?? from);
      },
    );

    it('expire to the millisecond, in every answer and before any sweep, once', async () => {
      const ends = sandbox.clock.now() + HOUR;
      const { id } = await merchant.publishLink({
        usage_mode: 'time_window',
        starts_at: at(-HOUR),
        ends_at: new Date(ends).toISOString(),
        title: 'Window that closes',
      });
      sandbox.clock.moveTo(ends - 100);
      expect((await merchant.readLink(id)).status).toBe('active');
      sandbox.clock.moveTo(ends);
      expect((await merchant.readLink(id)).status).toBe('expired');
      const listed = await merchant.call('GET', '/links?status=expired&search=closes');
      expect(titlesIn(listed)).toEqual(['Window that closes']);
      expect(await merchant.move(id, 'pause')).toBe(409);
      expect((await sandbox.sandbox.sweep()).expired).toBe(1);
      expect((await sandbox.sandbox.sweep()).expired).toBe(0);
    });

    it('are not published once their end has passed, until it is moved', async () => {
      const { id } = await merchant.createLink({ expires_at: at(HOUR) });
      sandbox.clock.moveTo(sandbox.clock.now() + 2 * HOUR);
      const refused = await merchant.call('POST', `/links/${id}/publish`);
      expect([refused.status, refused.body]).toEqual([
        409,
        {
          error: 'INVALID_STATE',
          message: 'The end of the link has passed. Move it before publishing.',
        },
      ]);
      await merchant.call('PUT', `/links/${id}`, { expires_at: at(HOUR) });
      expect(await merchant.move(id, 'publish')).toBe(200);
    });
  });

  describe('updated', () => {
    it('keep what is not named, and tell their version', async () => {
      const link = await merchant.createLink({ metadata: { a: '1', b: '2' } });
      const answer = await merchant.call('PUT', `/links/${link.id}`, {
        title: 'New title',
        metadata: { b: null, c: 3 },
      });
      expect(answer.body).toMatchObject({
        data: { title: 'New title', slug: link.slug, metadata: { a: '1', c: '3' } },
      });
      expect(answer.headers.get('etag')).toBe('"2"');
    });

    it('as they are already keep their version: nobody who edits them meanwhile is refused', async () => {
      const details = {
        usage_mode: 'whitelist',
        allowed_payers: [{ email: 'a@b.dz' }],
        expires_at: '2127-01-01T00:00:00Z',
      };
      const { id } = await merchant.createLink({ ...details, metadata: { b: '2', a: '1' } });
      const before = await merchant.call('GET', `/links/${id}`);
      const same = { ...details, metadata: { a: '1', b: '2' } };
      for (const body of [{}, same, { slug: 'other' }]) {
        const answer = await merchant.call('PUT', `/links/${id}`, body);
        expect([answer.status, answer.headers.get('etag')]).toEqual([200, '"1"']);
        expect(answer.body).toEqual(before.body);
      }
    });

    it('by a reader of an old version are refused with the new one', async () => {
      const { id } = await merchant.createLink();
      const update = async (title: string, ifMatch: string) =>
        await merchant.call('PUT', `/links/${id}`, { title }, { 'If-Match': ifMatch });
      expect((await update('First', '"1"')).status).toBe(200);
      const late = await update('Second', '"1"');
      expect([late.status, late.headers.get('etag')]).toEqual([412, '"2"']);
      expect(late.body).toMatchObject({ error: 'CHANGED_MEANWHILE', data: { title: 'First' } });
      expect((await update('Third', 'W/"2"')).status).toBe(200);
    });

    it('are not, once they have ended', async () => {
      const { id } = await merchant.createLink();
      await merchant.move(id, 'archive');
      const answer = await merchant.call('PUT', `/links/${id}`, { title: 'New' });
      expect([answer.status, answer.body]).toEqual([
        409,
        { error: 'INVALID_STATE', message: 'The link is archived.' },
      ]);
    });

    it('take a picture as a form, and give it away again', async () => {
      const { id } = await merchant.createLink();
      const png = await fetchPicture();
      const form = new FormData();
      form.append('logo', new File([png], 'logo.png', { type: 'image/png' }));
      const answer = await merchant.call('PUT', `/links/${id}`, form);
      const { logo } = (answer.body as { data: { logo: string | null } }).data;
      expect(logo).toMatch(new RegExp(`^${PUBLIC_URL}/api/ext/logos/[0-9a-f-]{36}$`));
      const picture = await sandbox.request((logo ?? '').replace(PUBLIC_URL, ''));
      expect(picture.headers.get('content-type')).toBe('image/png');
      await merchant.call('PUT', `/links/${id}`, { logo: null });
      expect((await merchant.readLink(id)).logo).toBeNull();
      const refused = await merchant.call('PUT', `/links/${id}`, { logo: 'https://x.dz/a.png' });
      expect(refused.body).toMatchObject({
        errors: { logo: ['The logo must be a JPEG or PNG image.'] },
      });
    });
  });

  describe('listed', () => {
    let shop: ExtMerchant;
    beforeAll(async () => {
      shop = await newExtMerchant(sandbox);
      const titles = ['Collier', 'bague', 'Atelier 100%', 'Don', 'Facture'];
      for (const [index, title] of titles.entries()) {
        const link = await shop.createLink({
          title,
          description: index === 1 ? 'Argent massif' : '',
          ...(title === 'Don'
            ? { amount_mode: 'open', usage_mode: 'capped_amount', target_amount: 90_000 }
            : { amount: 1_000 + index * 100 }),
        });
        if (index < 3) await shop.move(link.id, 'publish');
        if (index === 0) await shop.move(link.id, 'pause');
      }
    });
    const list = async (query: string) => await shop.call('GET', `/links${query}`);

    it('newest first, in the documented page', async () => {
      const answer = await list('?per_page=2&page=2&status=');
      expect(titlesIn(answer)).toEqual(['Atelier 100%', 'bague']);
      const address = `${PUBLIC_URL}/api/ext/links?per_page=2&page=`;
      expect(pageIn(answer).links).toEqual({
        first: `${address}1&status=`,
        last: `${address}3&status=`,
        prev: `${address}1&status=`,
        next: `${address}3&status=`,
      });
      expect(pageIn(answer).meta).toEqual({
        current_page: 2,
        from: 3,
        to: 4,
        per_page: 2,
        last_page: 3,
        total: 5,
      });
      expect(Object.keys(answer.body as object)).toEqual(['data', 'links', 'meta']);
    });

    it.each([
      ['?status=paused', ['Collier']],
      ['?status=draft', ['Facture', 'Don']],
      ['?status=frozen', []],
      ['?usage_mode=capped_amount', ['Don']],
      ['?usage_mode=weekly', []],
      ['?payment_instance_id=unknown', []],
      ['?search=ARGENT', ['bague']],
      ['?search=100%25', ['Atelier 100%']],
      ['?search=_on', []],
      ['?search=fac', ['Facture']],
      ['?sort_by=title&sort_dir=asc', ['Atelier 100%', 'bague', 'Collier', 'Don', 'Facture']],
      ['?sort_by=amount&sort_dir=desc', ['Facture', 'Atelier 100%', 'bague', 'Collier', 'Don']],
      ['?sort_by=amount&sort_dir=asc', ['Collier', 'bague', 'Atelier 100%', 'Facture', 'Don']],
      ['?sort_by=secret&sort_dir=up', ['Facture', 'Don', 'Atelier 100%', 'bague', 'Collier']],
      ['?page=9', []],
      ['?status=active&search=a&sort_by=created_at&sort_dir=asc', ['bague', 'Atelier 100%']],
    ])('by %s', async (query, titles) => {
      expect(titlesIn(await list(query))).toEqual(titles);
    });

    it('fifteen a page, and a hundred at most', async () => {
      expect(pageIn(await list('')).meta['per_page']).toBe(15);
      expect(pageIn(await list('?per_page=5000')).meta['per_page']).toBe(100);
      expect(pageIn(await list('?per_page=x&page=-1')).meta).toMatchObject({
        per_page: 15,
        current_page: 1,
      });
    });
  });

  async function fetchPicture(): Promise<Uint8Array<ArrayBuffer>> {
    const { default: sharp } = await import('sharp');
    const made = sharp({ create: { width: 4, height: 4, channels: 3, background: '#123' } });
    return new Uint8Array(await made.png().toBuffer());
  }
});
