import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { instanceSchema } from '../../../contract/v2/instance.ts';
import { databases } from '../../database/testing/databases.ts';
import { instances, links } from '../db/schema.ts';
import { createPayers } from '../testing/payers.ts';
import { openTestSandbox, type TestMerchant, type TestSandbox } from '../testing/test-sandbox.ts';
import { createInstance } from './instance-create.ts';
import { deadlineOf } from './link-record.ts';

describe.each(databases)('instances on the $name database', (kind) => {
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

  const addInstance = (name: string, fields: Partial<Parameters<typeof createInstance>[1]> = {}) =>
    createInstance(sandbox.sandbox.context, {
      merchantId: merchant.id,
      name,
      description: '',
      createdAt: sandbox.clock.now(),
      ...fields,
    });
  const update = (form: Record<string, string | File>) =>
    merchant.call('POST', '/update', { form: { id: merchant.instanceId, ...form } });
  const namesOf = async (path: string) =>
    (await merchant.call('GET', path)).body.data.data.map(({ name }) => name);

  it('are listed newest first, the merchant’s own alone', async () => {
    await sandbox.newMerchant();
    await addInstance('Second');
    expect(await namesOf('/')).toEqual(['Second', 'Test shop']);
    expect(await namesOf('')).toEqual(['Second', 'Test shop']);
  });

  it('have every documented field, readable by the contract', async () => {
    const [instance] = (await merchant.call('GET', '/')).body.data.data;
    expect(Object.keys(instance ?? {})).toEqual([
      'id',
      'name',
      'description',
      'logo',
      'status',
      'default_inactivity_timeout_minutes',
      'collected_amount',
      'created_at',
      'updated_at',
    ]);
    expect(instanceSchema.parse(instance)).toMatchObject({ status: 'active', collected_amount: 0 });
  });

  it('can be searched, filtered and paged', async () => {
    await addInstance('Boutique 100%', { status: 'pending' });
    await addInstance('Boutique 100 fleurs', { description: 'المتجر' });
    expect(await namesOf('/?search=boutique')).toEqual(['Boutique 100 fleurs', 'Boutique 100%']);
    expect(await namesOf(`/?search=${encodeURIComponent('100%')}`)).toEqual(['Boutique 100%']);
    expect(await namesOf(`/?search=${encodeURIComponent('متجر')}`)).toEqual([
      'Boutique 100 fleurs',
    ]);
    expect(await namesOf('/?status=pending')).toEqual(['Boutique 100%']);
    expect(await namesOf('/?status=nonsense')).toEqual([]);
    expect(await namesOf('/active')).toEqual(['Boutique 100 fleurs', 'Test shop']);
    expect(await namesOf('/?per_page=1&page=2')).toEqual(['Boutique 100%']);
    const page = await merchant.call('GET', '/active?per_page=1');
    expect(page.body.data).toMatchObject({
      total: 2,
      per_page: 1,
      path: expect.stringMatching(/\/active$/),
    });
  });

  it('know what their links collected', async () => {
    const { slug } = await merchant.createLink({ amount: '1500.50' });
    await sandbox.control('/links', { slug, state: 'partly_sold', sold: 3 });
    const [instance] = (await merchant.call('GET', '/')).body.data.data;
    expect(instance?.collected_amount).toBe('4501.50');
  });

  it('know what many payers paid at the same time, besides what was sold before', async () => {
    const { slug } = await merchant.createLink({ amount: '1500.50' });
    await sandbox.control('/links', { slug, state: 'partly_sold', sold: 3 });
    const payers = createPayers(sandbox);
    const open = await merchant.createLink({ amount: '2500.00' });
    const payments = await Promise.all(Array.from({ length: 12 }, () => payers.pay(open.slug)));
    await Promise.all(payments.map((payment) => payers.comeBack(payment)));
    const [instance] = (await merchant.call('GET', '/')).body.data.data;
    expect(instance?.collected_amount).toBe('34501.50');
    const { body } = await update({ name: 'Renamed' });
    expect(body.data).toMatchObject({ collected_amount: '34501.50' });
  });

  describe('POST /update', () => {
    it('changes what is sent and leaves the rest', async () => {
      const answer = await update({ name: 'Renamed', default_inactivity_timeout_minutes: '2880' });
      expect(answer.body).toMatchObject({
        success: true,
        data: {
          name: 'Renamed',
          description: 'For tests',
          default_inactivity_timeout_minutes: 2880,
        },
      });
      expect((await update({ description: '' })).body.data).toMatchObject({
        name: 'Renamed',
        description: '',
      });
      expect(
        (await update({ default_inactivity_timeout_minutes: '' })).body.data
          .default_inactivity_timeout_minutes,
      ).toBeNull();
    });

    it('takes a logo and removes it', async () => {
      const png = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#fff' } })
        .png()
        .toBuffer();
      const answer = await update({ logo: new File([new Uint8Array(png)], 'l.png') });
      expect(answer.body.data.logo).toMatch(/\/logos\//);
      expect((await update({ logo: '' })).body.data.logo).toBeNull();
      expect((await update({ logo: new File(['no picture'], 'l.png') })).body.errors).toEqual({
        logo: ['The logo must be a JPEG or PNG image.'],
      });
    });

    it.each([
      ['name', '', 'The name field is required.'],
      [
        'default_inactivity_timeout_minutes',
        '0',
        'The inactivity timeout minutes field must be between 1 and 525600.',
      ],
      [
        'default_inactivity_timeout_minutes',
        '1.5',
        'The inactivity timeout minutes field must be an integer.',
      ],
    ])('refuses %s = %j', async (field, value, message) => {
      const answer = await update({ [field]: value });
      expect([answer.status, answer.body.errors]).toEqual([422, { [field]: [message] }]);
    });

    it('gives inheriting links new deadlines, and revives none that had expired', async () => {
      const limited = { payment_mode: 'limited', max_payments: '5' };
      await update({ default_inactivity_timeout_minutes: '10' });
      const late = await merchant.createLink(limited);
      await sandbox.control('/clock', { advance_minutes: 10 });
      const inheriting = await merchant.createLink(limited);
      const own = await merchant.createLink({ ...limited, inactivity_timeout_minutes: '60' });
      await update({ default_inactivity_timeout_minutes: '1000' });
      expect((await merchant.readLink(late.id)).status).toBe('expired');
      const rows = await sandbox.database.orm
        .select()
        .from(links)
        .where(eq(links.instanceId, merchant.instanceId));
      for (const row of rows) expect(row.deadlineAt).toBe(deadlineOf(row, 1000));
      await update({ default_inactivity_timeout_minutes: '' });
      await sandbox.control('/clock', { advance_minutes: 60 });
      expect((await merchant.readLink(inheriting.id)).status).toBe('active');
      expect((await merchant.readLink(own.id)).status).toBe('expired');
    });
  });

  describe('DELETE /{id}', () => {
    it('deletes an instance without links', async () => {
      const answer = await merchant.call('DELETE', `/${merchant.instanceId}`);
      expect([answer.status, answer.body.data]).toEqual([200, { deleted: true }]);
      expect(await namesOf('/')).toEqual([]);
    });

    it('is refused while there are links', async () => {
      await merchant.createLink();
      const answer = await merchant.call('DELETE', `/${merchant.instanceId}`);
      expect([answer.status, answer.body]).toEqual([
        403,
        { message: 'Instances with links cannot be deleted.' },
      ]);
    });
  });

  it('of another merchant are as unknown as those that do not exist', async () => {
    const other = await sandbox.newMerchant();
    const ids = [other.instanceId, 'no-such-instance'];
    for (const [method, pathOf] of [
      ['GET', (id: string) => `/${id}/links`],
      ['DELETE', (id: string) => `/${id}`],
    ] as const) {
      const [foreign, unknown] = await Promise.all(
        ids.map((id) => merchant.call(method, pathOf(id))),
      );
      expect(foreign?.status).toBe(404);
      expect(foreign?.text).toBe(unknown?.text);
    }
    const [foreign, unknown] = await Promise.all(
      ids.map((id) => merchant.call('POST', '/update', { form: { id, name: 'Mine' } })),
    );
    expect([foreign?.status, foreign?.text]).toEqual([404, unknown?.text]);
    const [untouched] = await sandbox.database.orm
      .select()
      .from(instances)
      .where(eq(instances.id, other.instanceId));
    expect(untouched?.name).toBe('Test shop');
  });
});
