import { readFileSync } from 'node:fs';
import { desc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pageOf } from '../../../contract/v2/page-schemas.ts';
import { linkSummarySchema } from '../../../contract/v2/link-schemas.ts';
import { databases } from '../../database/testing/databases.ts';
import { instanceCounters, links, slugs, transactions } from '../db/schema.ts';
import {
  openTestSandbox,
  PUBLIC_URL,
  type TestMerchant,
  type TestSandbox,
} from '../testing/test-sandbox.ts';
import { claimSlug } from '../core/slugs.ts';

const SAMPLE = readFileSync(
  new URL('../../../contract/v2/samples/link-list.200.json', import.meta.url),
  'utf8',
);

describe.each(databases)('GET /{id}/links on the $name database', (kind) => {
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

  const list = (query = '') => merchant.call('GET', `/${merchant.instanceId}/links${query}`);

  it('is the documented sample, byte for byte, but for host and ids', async () => {
    const { orm } = sandbox.database;
    const base = {
      merchantId: merchant.id,
      instanceId: merchant.instanceId,
      type: 'dynamic',
      logoId: null,
      udfs: null,
      settings: { show_retry_button: true, allow_anonymous: false },
      inactivityTimeoutMinutes: null,
      deadlineAt: null,
      version: 1,
    } as const;
    const first = Date.parse('2026-01-17T07:43:30Z');
    const second = Date.parse('2026-01-15T10:20:30Z');
    await orm.insert(links).values([
      {
        ...base,
        id: 'd5bb42f0-3a50-4c78-aba6-4e66ac7750af',
        title: 'Testing',
        details: 'A detailed description of the awesome product.',
        slug: 'awesome-product-unique-slug',
        amount: 10_000 as never,
        status: 'active',
        paymentMode: 'reusable',
        maxPayments: null,
        successfulPaymentsCount: 0,
        collectedAmount: 0 as never,
        metadata: { internal_reference: 'ORD-12345' },
        lastActivityAt: first,
        createdAt: first,
        updatedAt: first,
      },
      {
        ...base,
        id: 'a2cc31e1-4b60-5d89-bcd7-5f77bd8861bg',
        title: 'One-Time Invoice #1234',
        details: 'Invoice for web design services.',
        slug: 'invoice-1234',
        amount: 5_000_000 as never,
        status: 'closed',
        paymentMode: 'one_shot',
        maxPayments: 1,
        successfulPaymentsCount: 1,
        collectedAmount: 5_000_000 as never,
        metadata: { invoice_number: 'INV-1234' },
        lastActivityAt: second,
        createdAt: second,
        updatedAt: Date.parse('2026-01-15T14:35:00Z'),
      },
    ]);
    await orm
      .update(instanceCounters)
      .set({ linksCount: 2 })
      .where(eq(instanceCounters.instanceId, merchant.instanceId));
    const { text } = await list('?per_page=10&page=1');
    const expected = JSON.stringify(JSON.parse(SAMPLE))
      .replaceAll('00ded387-5dbd-412b-b619-90b0e86d416f', merchant.instanceId)
      .replaceAll('https://dev.mytpe.app', PUBLIC_URL)
      .replaceAll('https://frontdev.mytpe.app', PUBLIC_URL);
    expect(text).toBe(expected);
    await orm.delete(links).where(eq(links.instanceId, merchant.instanceId));
  });

  it('gives every link once, newest first, whatever the size of the page', async () => {
    const made: string[] = [];
    for (let index = 0; index < 23; index += 1) made.unshift((await merchant.createLink()).id);
    for (const perPage of [1, 4, 10, 23, 100]) {
      const seen: string[] = [];
      for (let page = 1; page <= Math.ceil(23 / perPage); page += 1) {
        const { data } = (await list(`?per_page=${perPage}&page=${page}`)).body;
        expect(data.total).toBe(23);
        expect([data.from, data.to]).toEqual([seen.length + 1, seen.length + data.data.length]);
        seen.push(...data.data.map(({ id }) => id));
      }
      expect(seen).toEqual(made);
    }
  });

  it('is empty past the end and in a new instance', async () => {
    expect((await list()).body.data).toMatchObject({ data: [], total: 0, from: null, to: null });
    await merchant.createLink();
    expect((await list('?page=2')).body.data).toMatchObject({
      data: [],
      total: 1,
      from: null,
      to: null,
    });
  });

  it('has ten links a page unless asked, and never more than a hundred', async () => {
    expect((await list()).body.data.per_page).toBe(10);
    expect((await list('?per_page=5000')).body.data.per_page).toBe(100);
  });

  it('can be read by the contract', async () => {
    await merchant.createLink({ type: 'static' });
    const page = pageOf(linkSummarySchema).parse((await list()).body.data);
    expect(page).toMatchObject({
      total: 1,
      unreadable: 0,
      items: [{ amount: null, collected_amount: 0 }],
    });
  });

  it('gives every link once, newest first, from however deep inside and as it is read alone', async () => {
    const { body } = await sandbox.control('/merchants', { platform: 'v2', links: 2_500 });
    const headers = { 'X-API-KEY': body.api_key, 'X-API-SECRET': body.api_secret };
    const call = async (path: string) => (await sandbox.call('GET', path, { headers })).body.data;
    const expected = await sandbox.database.orm
      .select({ id: links.id })
      .from(links)
      .where(eq(links.instanceId, body.instance_id))
      .orderBy(desc(links.createdAt), desc(links.id));
    const seen: string[] = [];
    for (let page = 1; page <= 25; page += 1) {
      const { data: rows } = await call(`/${body.instance_id}/links?per_page=100&page=${page}`);
      seen.push(...rows.map(({ id }) => id));
      expect(await call(`/links/${rows[page]?.id}`)).toMatchObject({ ...rows[page] });
    }
    expect(seen).toEqual(expected.map(({ id }) => id));
  });

  it('lists links that were made in bulk, whose counts are true', async () => {
    const { body } = await sandbox.control('/merchants', { platform: 'v2', links: 300 });
    const headers = { 'X-API-KEY': body.api_key, 'X-API-SECRET': body.api_secret };
    const pages = await Promise.all(
      [1, 2, 3].map((page) =>
        sandbox.call('GET', `/${body.instance_id}/links?per_page=100&page=${page}`, { headers }),
      ),
    );
    const rows = pages.flatMap((page) => page.body.data.data);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(300);
    expect(new Set(rows.map(({ payment_status }) => payment_status))).toEqual(
      new Set([
        'active',
        'awaiting_payment',
        'paid',
        'partially_paid',
        'active_receiving_payments',
        'inactive',
        'expired',
      ]),
    );
    const sold = rows.reduce((sum, row) => sum + row.successful_payments_count, 0);
    const { orm } = sandbox.database;
    expect(await orm.$count(transactions, eq(transactions.instanceId, body.instance_id))).toBe(
      sold,
    );
    const taken = rows[0]?.slug ?? '';
    expect(
      await claimSlug(sandbox.sandbox.context, {
        slug: taken,
        merchantId: 'x',
        generation: 'v2',
        linkId: 'x',
      }),
    ).toBe(false);
    expect(await orm.$count(slugs, eq(slugs.slug, taken))).toBe(1);
  });
});
