import { readFileSync } from 'node:fs';
import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { databases } from '../../database/testing/databases.ts';
import { events, files, links } from '../db/schema.ts';
import {
  newSlug,
  openTestSandbox,
  PUBLIC_URL,
  type TestMerchant,
  type TestSandbox,
} from '../testing/test-sandbox.ts';
import { deadlineOf } from './link-record.ts';

const SAMPLE: { data: Record<string, unknown> } = JSON.parse(
  readFileSync(
    new URL('../../../contract/v2/samples/link-update.200.json', import.meta.url),
    'utf8',
  ),
);

async function pngOf(side: number): Promise<File> {
  const png = await sharp({
    create: { width: side, height: side, channels: 3, background: '#b5533c' },
  })
    .png()
    .toBuffer();
  return new File([new Uint8Array(png)], 'logo.png', { type: 'image/png' });
}

describe.each(databases)('POST /links/update/{id} on the $name database', (kind) => {
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

  const update = (
    id: string,
    form: Record<string, string | File>,
    headers: Record<string, string> = {},
  ) => merchant.call('POST', `/links/update/${id}`, { form, headers });
  const limited = (sold: number, quota: number, fields: Record<string, string> = {}) =>
    merchant
      .createLink({ payment_mode: 'limited', max_payments: String(quota), ...fields })
      .then(async (link) => {
        if (sold > 0)
          await sandbox.control('/links', { slug: link.slug, state: 'partly_sold', sold });
        return link;
      });
  const eventsOf = async (id: string) => {
    const rows = await sandbox.database.orm
      .select()
      .from(events)
      .where(eq(events.linkId, id))
      .orderBy(events.createdAt);
    return rows.map(({ event }) => event).sort();
  };

  it('answers the documented body, key by key', async () => {
    const { id, slug } = await limited(15, 50, {
      title: 'Concert',
      'metadata[order_id]': 'ORD-456',
    });
    const answer = await update(id, {
      _method: 'PATCH',
      title: 'Updated Product Title',
      details: 'Updated detailed description.',
      max_payments: '100',
      'metadata[customer_type]': 'premium',
      'udfs[udf1][value]': 'BATCH2REF',
      'udfs[udf1][label]': 'Batch Reference',
      'udfs[udf2][value]': 'TICKETBATCH2',
      'udfs[udf2][label]': 'Ticket ID',
    });
    expect(answer.status).toBe(200);
    const { created_at, updated_at } = answer.body.data;
    const expected = {
      success: true,
      message: 'Pay link updated successfully',
      data: {
        ...SAMPLE.data,
        id,
        mytpe_pay_id: merchant.instanceId,
        slug,
        settings: { show_retry_button: true, allow_anonymous: false },
        created_at,
        updated_at,
        payment_link: `${PUBLIC_URL}/pay/${slug}`,
      },
    };
    expect(answer.text).toBe(JSON.stringify(expected));
  });

  it('works without _method and as JSON', async () => {
    const { id } = await merchant.createLink();
    expect((await update(id, { title: 'First' })).body.data.title).toBe('First');
    expect(
      (await merchant.call('POST', `/links/update/${id}`, { json: { title: 'Second' } })).body.data
        .title,
    ).toBe('Second');
  });

  it('leaves what is not sent', async () => {
    const { id } = await limited(2, 9, {
      'udfs[udf1][value]': 'KEEP',
      'metadata[a]': '1',
      'settings[allow_anonymous]': 'true',
      inactivity_timeout_minutes: '500',
    });
    const before = await merchant.readLink(id);
    await update(id, { title: 'Only this' });
    const after = await merchant.readLink(id);
    expect(after).toEqual({ ...before, title: 'Only this', updated_at: after.updated_at });
    expect(after.updated_at > before.updated_at).toBe(true);
  });

  it('changes nothing when nothing is sent', async () => {
    const { id } = await merchant.createLink();
    const before = await merchant.readLink(id);
    expect((await update(id, { _method: 'PATCH' })).status).toBe(200);
    expect(await merchant.readLink(id)).toEqual(before);
  });

  it('merges settings and metadata by key; an empty value takes a metadata key away', async () => {
    const { id } = await merchant.createLink({ 'metadata[a]': '1', 'metadata[b]': '2' });
    await update(id, {
      'settings[allow_anonymous]': 'true',
      'metadata[b]': '',
      'metadata[c]': '3',
    });
    await update(id, { 'settings[show_retry_button]': 'false' });
    expect(await merchant.readLink(id)).toMatchObject({
      settings: { show_retry_button: false, allow_anonymous: true },
      metadata: { a: '1', c: '3' },
    });
    await update(id, { 'metadata[a]': '', 'metadata[c]': '' });
    expect((await merchant.readLink(id)).metadata).toBeNull();
  });

  it('replaces all UDFs by those that are sent, and clears them by none', async () => {
    const { id } = await merchant.createLink({
      'udfs[udf1][value]': 'ONE',
      'udfs[udf3][value]': 'THREE',
    });
    await update(id, { 'udfs[udf2][value]': 'TWO', 'udfs[udf2][label]': 'Second' });
    expect((await merchant.readLink(id)).udfs).toEqual({ udf2: { value: 'TWO', label: 'Second' } });
    await update(id, { title: 'Untouched UDFs stay' });
    expect((await merchant.readLink(id)).udfs).toEqual({ udf2: { value: 'TWO', label: 'Second' } });
    await update(id, { udfs: '' });
    expect((await merchant.readLink(id)).udfs).toBeNull();
  });

  it('sets, leaves and clears the inactivity timeout', async () => {
    await merchant.call('POST', '/update', {
      form: { id: merchant.instanceId, default_inactivity_timeout_minutes: '700' },
    });
    const { id } = await limited(0, 5);
    const timeoutOf = async () => {
      const link = await merchant.readLink(id);
      return [
        link.inactivity_timeout_minutes,
        link.effective_inactivity_timeout_minutes,
        link.inactivity_timeout_source,
      ];
    };
    expect(await timeoutOf()).toEqual([null, 700, 'instance']);
    await update(id, { inactivity_timeout_minutes: '30' });
    expect(await timeoutOf()).toEqual([30, 30, 'link']);
    await update(id, { title: 'Something else' });
    expect(await timeoutOf()).toEqual([30, 30, 'link']);
    await update(id, { inactivity_timeout_minutes: '' });
    expect(await timeoutOf()).toEqual([null, 700, 'instance']);
  });

  it('ignores a timeout on a reusable link, and mode and quota on a static one', async () => {
    const reusable = await merchant.createLink();
    expect((await update(reusable.id, { inactivity_timeout_minutes: 'x' })).status).toBe(200);
    const gift = await merchant.createLink({ type: 'static' });
    expect(
      (await update(gift.id, { payment_mode: 'limited', max_payments: 'x', amount: 'x' })).status,
    ).toBe(200);
  });

  it('replaces and removes the logo, and the picture with it', async () => {
    const { id } = await merchant.createLink();
    const first = (await update(id, { logo: await pngOf(20) })).body.data.logo;
    const second = (await update(id, { logo: await pngOf(30) })).body.data.logo;
    expect(first).not.toBe(second);
    const pictureOf = (logo: string | null) => logo?.split('/').at(-1) ?? '';
    const stored = await sandbox.database.orm
      .select({ id: files.id })
      .from(files)
      .where(eq(files.merchantId, merchant.id));
    expect(stored.map((file) => file.id)).toEqual([pictureOf(second)]);
    expect((await sandbox.call('GET', `/logos/${pictureOf(first)}`)).status).toBe(404);
    expect((await update(id, { logo: '' })).body.data.logo).toBeNull();
    expect(await sandbox.database.orm.$count(files, eq(files.merchantId, merchant.id))).toBe(0);
  });

  it.each([
    ['type', 'static', 'The type cannot be changed after creation.'],
    ['payment_mode', 'reusable', 'The payment mode cannot be changed after creation.'],
    ['slug', 'another-slug', 'The slug cannot be changed after creation.'],
    ['max_payments', '0', 'The max payments field must be between 1 and 1000000.'],
    ['amount', '49', 'The amount field must be at least 50.00.'],
    ['title', '', 'The title field is required.'],
    ['udfs[udf1][value]', 'with space', 'The udf value may only contain letters and numbers.'],
    ['udfs[udf6][value]', 'X', 'Only udf1 to udf5 may be set.'],
  ])('refuses %s = %j', async (field, value, message) => {
    const { id } = await limited(0, 5);
    const before = await merchant.readLink(id);
    const answer = await update(id, { [field]: value });
    expect(answer.status).toBe(422);
    expect(Object.values(answer.body.errors ?? {}).flat()).toEqual([message]);
    expect(await merchant.readLink(id)).toEqual(before);
  });

  it('accepts type, mode and slug as they are', async () => {
    const { id, slug } = await limited(0, 5);
    expect((await update(id, { type: 'dynamic', payment_mode: 'limited', slug })).status).toBe(200);
  });

  it('never updates a one-shot link', async () => {
    const { id, slug } = await merchant.createLink({ payment_mode: 'one_shot' });
    const answer = await update(id, { title: 'No' });
    expect([answer.status, answer.text]).toEqual([
      403,
      '{"message":"One-shot links cannot be updated."}',
    ]);
    await sandbox.control('/links', { slug, state: 'paid' });
    expect((await update(id, { title: 'No' })).status).toBe(403);
  });

  it('never updates an expired link, swept or not', async () => {
    const { id } = await limited(1, 5, { inactivity_timeout_minutes: '10' });
    await sandbox.control('/clock', { advance_minutes: 10 });
    const answer = await update(id, { title: 'No' });
    expect([answer.status, answer.body]).toEqual([
      403,
      { message: 'Expired links cannot be updated.' },
    ]);
    await sandbox.control('/sweep', {});
    expect((await update(id, { max_payments: '9' })).status).toBe(403);
  });

  it('refuses a quota below what is sold, as documented', async () => {
    const { id } = await limited(50, 60);
    const answer = await update(id, { max_payments: '40' });
    expect([answer.status, answer.body.errors]).toEqual([
      422,
      { max_payments: ['The limit (40) cannot be lower than the 50 payments already received.'] },
    ]);
  });

  it('closes at a quota equal to what is sold', async () => {
    const { id } = await limited(3, 5);
    expect((await update(id, { max_payments: '3' })).body.data).toMatchObject({
      status: 'closed',
      remaining_payments: 0,
    });
    expect((await merchant.readLink(id)).payment_status).toBe('paid');
    expect(await eventsOf(id)).toEqual(['pay_link.closed', 'pay_link.created', 'pay_link.updated']);
  });

  it('reopens a sold-out link by a higher quota alone, at the same address, with its whole timeout before it', async () => {
    const link = await limited(5, 5, { inactivity_timeout_minutes: '100' });
    expect((await merchant.readLink(link.id)).status).toBe('closed');
    await sandbox.control('/clock', { advance_minutes: 99 });
    for (const fields of [{ title: 'No' }, { max_payments: '5' }, { max_payments: '' }]) {
      const refused = await update(link.id, fields);
      expect([refused.status, Object.keys(refused.body.errors ?? {})]).toEqual([
        422,
        ['max_payments'],
      ]);
    }
    const reopened = await update(link.id, { max_payments: '8', title: 'Batch 2' });
    expect(reopened.body.data).toMatchObject({
      status: 'active',
      title: 'Batch 2',
      remaining_payments: 3,
      payment_link: link.payment_link,
    });
    await sandbox.control('/clock', { advance_minutes: 99 });
    expect((await merchant.readLink(link.id)).status).toBe('active');
    await sandbox.control('/clock', { advance_minutes: 1 });
    expect((await merchant.readLink(link.id)).status).toBe('expired');
    expect(await eventsOf(link.id)).toContain('pay_link.activated');
  });

  it('keeps a paused link paused when its quota rises', async () => {
    const { id, slug } = await limited(1, 5);
    await sandbox.control('/links', { slug, state: 'paused' });
    expect((await update(id, { max_payments: '9' })).body.data.status).toBe('inactive');
  });

  it('keeps the deadline column in step with the rule', async () => {
    const { id } = await limited(0, 4, { inactivity_timeout_minutes: '60' });
    for (const fields of [
      { inactivity_timeout_minutes: '90' },
      { inactivity_timeout_minutes: '' },
      { max_payments: '6' },
    ]) {
      await update(id, fields);
      const [row] = await sandbox.database.orm.select().from(links).where(eq(links.id, id));
      expect(row?.deadlineAt).toBe(row ? deadlineOf(row, null) : undefined);
    }
  });

  describe('with If-Match', () => {
    it('takes the current ETag and refuses an old one with the current link', async () => {
      const { id } = await merchant.createLink();
      const etag = (await merchant.call('GET', `/links/${id}`)).headers.get('etag') ?? '';
      expect(etag).toMatch(/^"[^"]+"$/);
      const first = await update(id, { title: 'Mine' }, { 'If-Match': etag });
      expect(first.status).toBe(200);
      const second = await update(id, { title: 'Theirs' }, { 'If-Match': etag });
      expect([second.status, second.body.message]).toEqual([
        412,
        'The link was changed by someone else.',
      ]);
      expect(second.body.data).toEqual(await merchant.readLink(id));
      expect(second.headers.get('etag')).toBe(first.headers.get('etag'));
      const third = await update(
        id,
        { title: 'Theirs' },
        { 'If-Match': second.headers.get('etag') ?? '' },
      );
      expect(third.body.data.title).toBe('Theirs');
    });

    it.each(['*', 'W/"1"', '"0", "1"'])('understands %s', async (header) => {
      const { id } = await merchant.createLink();
      expect((await update(id, { title: 'Yes' }, { 'If-Match': header })).status).toBe(200);
    });

    it('lets one of many save', async () => {
      const { id } = await merchant.createLink();
      const etag = (await merchant.call('GET', `/links/${id}`)).headers.get('etag') ?? '';
      const saves = await Promise.all(
        Array.from({ length: 10 }, (_item, index) =>
          update(id, { title: `Title ${index}` }, { 'If-Match': etag }),
        ),
      );
      expect(saves.map(({ status }) => String(status)).sort()).toEqual([
        '200',
        ...Array<string>(9).fill('412'),
      ]);
    });
  });

  it('loses none of many updates at once', async () => {
    const { id } = await merchant.createLink();
    await Promise.all(
      Array.from({ length: 20 }, (_item, index) =>
        update(id, { [`metadata[key${index}]`]: String(index) }),
      ),
    );
    expect(Object.keys((await merchant.readLink(id)).metadata ?? {})).toHaveLength(20);
  });

  it('knows no link of another merchant, nor one that does not exist', async () => {
    const other = await sandbox.newMerchant();
    const { id } = await other.createLink();
    const foreign = await update(id, { title: 'Mine now' });
    const unknown = await update(newSlug(), { title: 'x' });
    expect(foreign.status).toBe(404);
    expect(foreign.body.errors).toMatchObject([
      { status: '404', code: 'NOT_FOUND', title: 'Pay link not found' },
    ]);
    expect(unknown.text).toBe(foreign.text);
  });
});
