import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LINK_STATUSES, USAGE_MODES } from '../../../contract/ext/link.ts';
import { databases } from '../../database/testing/databases.ts';
import { openTestSandbox, type TestSandbox } from '../testing/test-sandbox.ts';
import { DEMO_EXT_KEYS, hasDemoExtShop, makeDemoExtShop } from './ext-shop.ts';

interface Listed {
  readonly slug: string;
  readonly status: string;
  readonly usage_mode: string;
  readonly amount_mode: string;
}

describe.each(databases)('the demo merchant of the new platform on the $name database', (kind) => {
  let sandbox: TestSandbox;
  const call = async (path: string): Promise<unknown> => {
    const response = await sandbox.request(`/api/ext${path}`, {
      headers: { 'X-Api-Key': DEMO_EXT_KEYS.key, 'X-Api-Secret': DEMO_EXT_KEYS.secret },
    });
    return await response.json();
  };
  const links = async (): Promise<readonly Listed[]> =>
    ((await call('/links?per_page=100')) as { data: Listed[] }).data;

  beforeAll(async () => {
    sandbox = await openTestSandbox(kind);
    const { context } = sandbox.sandbox;
    await makeDemoExtShop(context);
    await makeDemoExtShop(context);
  });
  afterAll(async () => {
    await sandbox.close();
  });

  it('is found by its keys, and made once', async () => {
    expect(await hasDemoExtShop(sandbox.sandbox.context)).toBe(true);
    expect(await call('/me')).toMatchObject({ data: { name: 'Atelier Yasmine', role: 'trader' } });
  });

  it('has links in every mode and every state, with the documented one among them', async () => {
    const all = await links();
    expect(new Set(all.map(({ usage_mode: mode }) => mode))).toEqual(new Set(USAGE_MODES));
    expect(new Set(all.map(({ status }) => status))).toEqual(new Set(LINK_STATUSES));
    expect(new Set(all.map(({ amount_mode: mode }) => mode))).toEqual(new Set(['fixed', 'open']));
    expect(all.map(({ slug }) => slug)).toContain('ord-10428-x9f2');
  });

  it('keeps books that agree, now and after a sweep', async () => {
    const before = await links();
    await sandbox.sandbox.sweep();
    const report = await sandbox.control('/reconcile', {});
    expect((JSON.parse(report.text) as { breaks: unknown[] }).breaks).toEqual([]);
    expect(await links()).toEqual(before);
  });
});
