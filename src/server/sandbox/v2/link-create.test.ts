import { readFileSync } from 'node:fs';
import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readInstant } from '../../../contract/core/instant.ts';
import { linkSchema } from '../../../contract/v2/link-schemas.ts';
import { webhookBodySchema } from '../../../contract/v2/webhooks.ts';
import { databases } from '../../database/testing/databases.ts';
import { events, files, instanceCounters, instances, links } from '../db/schema.ts';
import {
  newSlug,
  openTestSandbox,
  PUBLIC_URL,
  type TestMerchant,
  type TestSandbox,
} from '../testing/test-sandbox.ts';

function sample(name: string): { data: Record<string, unknown> } {
  const url = new URL(`../../../contract/v2/samples/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(url, 'utf8'));
}

describe.each(databases)('POST /links/store on the $name database', (kind) => {
  let sandbox: TestSandbox;
  let merchant: TestMerchant;

  beforeAll(async () => {
    sandbox = await openTestSandbox(kind);
  });
  afterAll(async () => {
    await sandbox.close();
  });
  beforeEach(async () => {
    merchant = await sandbox.newMerchant();
  });

  const store = (fields: Record<string, string | File>) =>
    merchant.call('POST', '/links/store', {
      form: {
        mytpe_pay_id: merchant.instanceId,
        title: 'A product',
        details: 'Described.',
        slug: newSlug(),
        type: 'dynamic',
        amount: '2500.00',
        ...fields,
      },
    });

  it('answers the documented body, key by key', async () => {
    const { data: documented } = sample('link-create.201');
    const slug = newSlug();
    const answer = await store({
      title: 'Demo Product',
      details: 'A detailed description of the demo product.',
      slug,
      'metadata[internal_reference]': 'REF-123',
      'udfs[udf1][value]': 'INV2026001',
      'udfs[udf1][label]': 'Invoice Number',
      'udfs[udf2][value]': 'JohnDoe',
      'udfs[udf2][label]': 'Customer Name',
    });
    expect(answer.status).toBe(201);
    const { id, created_at, updated_at } = answer.body.data;
    const expected = {
      success: true,
      message: 'Pay link created successfully',
      data: {
        ...documented,
        mytpe_pay_id: merchant.instanceId,
        slug,
        id,
        updated_at,
        created_at,
        payment_link: `${PUBLIC_URL}/pay/${slug}`,
      },
    };
    // Compared as text: the order of the keys belongs to the documented bytes.
    expect(answer.text).toBe(JSON.stringify(expected));
    expect(created_at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/);
    expect(readInstant(updated_at)).toBe(readInstant(created_at));
  });

  it('can be read by the contract', async () => {
    const link = linkSchema.parse(await merchant.createLink({ payment_mode: 'one_shot' }));
    expect(link).toMatchObject({
      amount: 250_000,
      payment_status: 'awaiting_payment',
      remaining_payments: 1,
    });
  });

  it.each([
    [
      { payment_mode: 'reusable' },
      { max_payments: null, remaining_payments: null, payment_status: 'active' },
    ],
    [
      { payment_mode: 'one_shot' },
      { max_payments: 1, remaining_payments: 1, payment_status: 'awaiting_payment' },
    ],
    [
      { payment_mode: 'limited', max_payments: '50' },
      { max_payments: 50, remaining_payments: 50, payment_status: 'active' },
    ],
    [
      { type: 'static', amount: '9.99', payment_mode: 'limited', max_payments: 'many' },
      { amount: null, payment_mode: 'reusable', max_payments: null, payment_status: 'active' },
    ],
  ])('makes %j', async (fields: Record<string, string>, expected) => {
    expect((await store(fields)).body.data).toMatchObject({
      status: 'active',
      successful_payments_count: 0,
      ...expected,
    });
  });

  it('keeps every field, and the order of the keys that a merchant chose', async () => {
    const { id } = await merchant.createLink({
      title: '  Collier « été » 💍 ',
      details: 'ligne 1\r\nligne 2',
      payment_mode: 'limited',
      max_payments: '3',
      'metadata[zeta]': '1',
      'metadata[a longer key]': '2',
      'metadata[b]': 'ثلاثة',
      'settings[show_retry_button]': '0',
      'udfs[udf3][value]': 'XYZ',
      inactivity_timeout_minutes: '2880',
    });
    const link = await merchant.readLink(id);
    expect(link).toMatchObject({
      title: 'Collier « été » 💍',
      details: 'ligne 1\nligne 2',
      settings: { show_retry_button: false, allow_anonymous: false },
      udfs: { udf3: { value: 'XYZ', label: null } },
      inactivity_timeout_minutes: 2880,
      effective_inactivity_timeout_minutes: 2880,
      inactivity_timeout_source: 'link',
      collected_amount: '0.00',
    });
    expect(JSON.stringify(link.metadata)).toBe('{"zeta":"1","a longer key":"2","b":"ثلاثة"}');
  });

  it.each([
    ['form', {}],
    ['JSON', {}],
  ])('takes the same link as %s', async (encoding) => {
    const fields = {
      mytpe_pay_id: merchant.instanceId,
      title: 'T',
      details: 'D',
      slug: newSlug(),
      type: 'dynamic',
      amount: '50.00',
      payment_mode: 'limited',
      max_payments: 7,
      settings: { allow_anonymous: true },
    };
    const request =
      encoding === 'JSON'
        ? { json: fields }
        : {
            body: new URLSearchParams({
              ...fields,
              max_payments: '7',
              settings: '',
              'settings[allow_anonymous]': '1',
            }),
          };
    const answer = await merchant.call('POST', '/links/store', request);
    expect(answer.body.data).toMatchObject({
      max_payments: 7,
      amount: '50.00',
      settings: { allow_anonymous: true },
    });
  });

  it('tells all that is wrong at once, as documented', async () => {
    const { slug } = await merchant.createLink();
    const answer = await merchant.call('POST', '/links/store', {
      form: { mytpe_pay_id: merchant.instanceId, title: 'T', details: 'D', type: 'dynamic', slug },
    });
    expect(answer.status).toBe(422);
    expect(answer.text).toBe(JSON.stringify(sample('link-create.422')));
  });

  it.each([
    ['title', '', 'The title field is required.'],
    ['title', 'x'.repeat(256), 'The title field must not be greater than 255 characters.'],
    ['details', '', 'The details field is required.'],
    [
      'slug',
      'Upper-Case',
      'The slug may only contain lower-case letters, digits and single hyphens.',
    ],
    ['slug', 'store', 'The slug is reserved.'],
    [
      'slug',
      '../../etc',
      'The slug may only contain lower-case letters, digits and single hyphens.',
    ],
    ['amount', '1e3', 'The amount field must be a number.'],
    ['amount', '0x10', 'The amount field must be a number.'],
    ['amount', '-1', 'The amount field must be a number.'],
    ['amount', '49.99', 'The amount field must be at least 50.00.'],
    ['amount', '50.001', 'The amount field must have at most 2 decimal places.'],
    ['amount', '100000000', 'The amount field must not be greater than 99999999.99.'],
    ['type', 'other', 'The selected type is invalid.'],
    ['payment_mode', 'other', 'The selected payment mode is invalid.'],
  ])('refuses %s = %j', async (field, value, message) => {
    const answer = await store({ [field]: value });
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toMatchObject({ [field]: [message] });
  });

  it.each([
    ['1', 201],
    ['525600', 201],
    ['0', 422],
    ['525601', 422],
  ])('takes an inactivity timeout of %s with %i', async (inactivity_timeout_minutes, status) => {
    expect((await store({ payment_mode: 'one_shot', inactivity_timeout_minutes })).status).toBe(
      status,
    );
  });

  it('wants an instance', async () => {
    const answer = await store({ mytpe_pay_id: '' });
    expect([answer.status, answer.body.errors]).toEqual([
      422,
      { mytpe_pay_id: ['The mytpe pay id field is required.'] },
    ]);
  });

  it('knows no instance of another merchant, nor one that does not exist', async () => {
    const other = await sandbox.newMerchant();
    const foreign = await store({ mytpe_pay_id: other.instanceId });
    const unknown = await store({ mytpe_pay_id: 'nothing-there' });
    expect(foreign.status).toBe(404);
    expect(foreign.text).toBe(JSON.stringify(sample('error.404')));
    expect(unknown.text).toBe(foreign.text);
  });

  it('refuses an inactive instance', async () => {
    await sandbox.database.orm
      .update(instances)
      .set({ status: 'inactive' })
      .where(eq(instances.id, merchant.instanceId));
    const answer = await store({});
    expect([answer.status, answer.body]).toEqual([
      403,
      { message: 'This instance is not active.' },
    ]);
  });

  it('lets one of many have a slug, across merchants, and leaves nothing of the others', async () => {
    const other = await sandbox.newMerchant();
    const slug = newSlug();
    const attempts = await Promise.all(
      Array.from({ length: 12 }, (_item, index) => {
        const owner = index % 2 === 0 ? merchant : other;
        return owner.call('POST', '/links/store', {
          form: { mytpe_pay_id: owner.instanceId, title: 'T', details: 'D', slug, type: 'static' },
        });
      }),
    );
    expect(attempts.map(({ status }) => String(status)).sort()).toEqual([
      '201',
      ...Array<string>(11).fill('422'),
    ]);
    expect(attempts.find(({ status }) => status === 422)?.body.errors).toEqual({
      slug: ['The slug has already been taken.'],
    });
    const rows = await sandbox.database.orm.select().from(links).where(eq(links.slug, slug));
    const counters = await sandbox.database.orm.select().from(instanceCounters);
    const counted = counters
      .filter(
        ({ instanceId }) => instanceId === merchant.instanceId || instanceId === other.instanceId,
      )
      .reduce((sum, { linksCount }) => sum + linksCount, 0);
    expect([rows.length, counted]).toEqual([1, 1]);
  });

  it('writes the event in the same breath', async () => {
    const { id, slug } = await merchant.createLink();
    const written = await sandbox.database.orm.select().from(events).where(eq(events.linkId, id));
    expect(written.map(({ event }) => event)).toEqual(['pay_link.created']);
    const body = {
      delivery_id: 'x',
      event: 'pay_link.created',
      timestamp: 1,
      data: written[0]?.data,
    };
    expect(webhookBodySchema.parse(body).data).toMatchObject({
      pay_link: { id, slug, amount: 2500, status: 'active' },
      instance: { id: merchant.instanceId, name: 'Test shop' },
    });
  });

  it('keeps a logo, re-encoded, at an address of its own', async () => {
    const png = await sharp({
      create: { width: 800, height: 600, channels: 3, background: '#1f3a5f' },
    })
      .png()
      .toBuffer();
    const answer = await store({
      logo: new File([new Uint8Array(png)], 'photo.exe', { type: 'text/html' }),
    });
    const logo = answer.body.data.logo ?? '';
    expect(logo).toMatch(/^https:\/\/pay\.example\.dz\/api\/v2\/mytpe-pay\/logos\/[0-9a-f-]{36}$/);
    const picture = await sandbox.call(
      'GET',
      new URL(logo).pathname.replace('/api/v2/mytpe-pay', ''),
    );
    expect(picture.status).toBe(200);
    expect(Object.fromEntries(picture.headers)).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'",
      'cache-control': 'public, max-age=31536000, immutable',
    });
  });

  it.each([
    [
      'an SVG called PNG',
      new File(['<svg xmlns="http://www.w3.org/2000/svg"/>'], 'a.png', { type: 'image/png' }),
      'The logo must be a JPEG or PNG image.',
    ],
    ['plain text', 'https://example.dz/logo.png', 'The logo must be a JPEG or PNG image.'],
    [
      'more than 2 MB',
      new File([new Uint8Array(2 * 1024 * 1024 + 1)], 'a.png', { type: 'image/png' }),
      'The logo must not be greater than 2 MB.',
    ],
  ])('refuses a logo that is %s', async (_what, logo, message) => {
    const before = await sandbox.database.orm.$count(files);
    const answer = await store({ logo });
    expect([answer.status, answer.body.errors]).toEqual([422, { logo: [message] }]);
    expect(await sandbox.database.orm.$count(files)).toBe(before);
  });

  it.each([{ size: 5, type: 'image/png' }, ['a'], 7])(
    'refuses %j as a logo in JSON',
    async (logo) => {
      const answer = await merchant.call('POST', '/links/store', {
        json: {
          mytpe_pay_id: merchant.instanceId,
          title: 'T',
          details: 'D',
          slug: newSlug(),
          type: 'static',
          logo,
        },
      });
      expect([answer.status, Object.keys(answer.body.errors ?? {})]).toEqual([422, ['logo']]);
    },
  );

  it('takes an empty file field for no logo', async () => {
    const answer = await store({ logo: new File([], '', { type: 'application/octet-stream' }) });
    expect([answer.status, answer.body.data.logo]).toEqual([201, null]);
  });
});
