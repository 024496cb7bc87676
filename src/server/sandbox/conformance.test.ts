import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { fillPath, type Endpoint } from '../../contract/core/endpoint.ts';
import { extEndpointNotes } from '../../contract/ext/endpoint-notes.ts';
import { extEndpoints } from '../../contract/ext/endpoints.ts';
import { unwrapExt } from '../../contract/ext/envelope.ts';
import { v2EndpointNotes } from '../../contract/v2/endpoint-notes.ts';
import { v2Endpoints } from '../../contract/v2/endpoints.ts';
import { unwrapV2 } from '../../contract/v2/envelope.ts';
import { databases } from '../database/testing/databases.ts';
import { DEMO_KEYS, makeDemoShop } from './demo/demo-shop.ts';
import { DEMO_EXT_KEYS, makeDemoExtShop } from './demo/ext-shop.ts';
import { EXT_BASE } from './ext/ext-base.ts';
import { openTestSandbox, type TestSandbox } from './testing/test-sandbox.ts';
import { V2_BASE } from './v2/v2-base.ts';

const readSamples = (files: Record<string, unknown>): ReadonlyMap<string, unknown> =>
  new Map(
    Object.entries(files).map(([path, value]) => [
      path.slice(path.lastIndexOf('/') + 1, -'.json'.length),
      value,
    ]),
  );

interface GenerationUnderTest {
  readonly name: string;
  readonly base: string;
  readonly keys: { readonly key: string; readonly secret: string };
  readonly endpoints: Readonly<Record<string, Endpoint>>;
  readonly notes: Readonly<Record<string, { readonly sample?: string }>>;
  readonly samples: ReadonlyMap<string, unknown>;
  readonly unwrap: (body: unknown) => unknown;
}

/** Each generation of the API, held to its own table by the same rules. A new one is a row here. */
const generations: readonly GenerationUnderTest[] = [
  {
    name: 'v2',
    base: V2_BASE,
    keys: DEMO_KEYS,
    endpoints: v2Endpoints,
    notes: v2EndpointNotes,
    samples: readSamples(
      import.meta.glob('../../contract/v2/samples/*.json', { eager: true, import: 'default' }),
    ),
    unwrap: unwrapV2,
  },
  {
    name: 'ext',
    base: EXT_BASE,
    keys: DEMO_EXT_KEYS,
    endpoints: extEndpoints,
    notes: extEndpointNotes,
    samples: readSamples(
      import.meta.glob('../../contract/ext/samples/*.json', { eager: true, import: 'default' }),
    ),
    unwrap: unwrapExt,
  },
];

const [embedded] = databases;
if (!embedded) throw new Error('No database to test on');

describe.each(generations)('the contract of $name', (generation) => {
  const { base, keys, endpoints, notes, samples, unwrap } = generation;
  let sandbox: TestSandbox;
  beforeAll(async () => {
    sandbox = await openTestSandbox(embedded);
    await makeDemoShop(sandbox.sandbox.context);
    await makeDemoExtShop(sandbox.sandbox.context);
  });
  afterAll(async () => {
    await sandbox.close();
  });

  const call = async (method: string, path: string): Promise<Response> =>
    await sandbox.request(`${base}${path}`, {
      method,
      headers: { 'X-API-KEY': keys.key, 'X-API-SECRET': keys.secret },
    });
  const rows = Object.entries(endpoints);

  it.each(rows)('has a handler for %s', async (_id, { method, path }) => {
    const filled = fillPath(
      path,
      Object.fromEntries(
        [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [name, 'unknown']),
      ),
    );
    const response = await call(method, filled);
    // What is not there is said in the API's own words; a route that is not there would be, too, but in others.
    const text = await response.body?.getReader().read();
    expect(response.status).toBeLessThan(500);
    expect(response.status).not.toBe(405);
    expect(new TextDecoder().decode(text?.value)).not.toMatch(
      /route (?:could )?not (?:be )?found/i,
    );
  });

  const sampled = rows.filter(([id]) => notes[id]?.sample !== undefined);
  it.each(sampled)('reads the documented answer of %s', (id, { answer }) => {
    const sample = samples.get(notes[id]?.sample ?? '');
    expect(sample).toBeDefined();
    if (answer === 'stream') throw new Error('A stream has no sample');
    expect(z.safeParse(answer, unwrap(sample)).success).toBe(true);
  });

  it('has a note for each row, and a row for each note', () => {
    expect(Object.keys(notes).sort()).toEqual(rows.map(([id]) => id).sort());
  });

  const isPlainRead = ([, { method, path, auth, answer }]: (typeof rows)[number]): boolean =>
    method === 'GET' && auth === 'keys' && answer !== 'stream' && !path.includes('{');
  it.each(rows.filter(isPlainRead))('answers %s as its schema reads it', async (_id, row) => {
    const response = await call('GET', row.path);
    expect(response.status).toBe(200);
    if (row.answer === 'stream') throw new Error('Not read');
    const parsed = z.safeParse(row.answer, unwrap(await response.json()));
    expect(parsed.success).toBe(true);
    const page = parsed.data as { items?: readonly unknown[]; unreadable?: number };
    if (page.items) expect(page.unreadable).toBe(0);
  });

  it('reads every thing of its lists again as one', async () => {
    const parents = rows.filter(([id, row]) => id.endsWith('.list') && !row.path.includes('{'));
    for (const [id, { path }] of parents) {
      const one = endpoints[id.replace('.list', '.read')];
      if (!one || one.answer === 'stream') continue;
      const listed = unwrap(await (await call('GET', path)).json()) as {
        data: readonly { id: string }[];
      };
      for (const { id: thing } of listed.data) {
        const response = await call('GET', fillPath(one.path, { id: thing }));
        const parsed = z.parse(one.answer, unwrap(await response.json()));
        expect(parsed).toMatchObject({ id: thing });
      }
    }
  });
});
