import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { extEndpoints } from './endpoints.ts';
import { unwrapExt } from './envelope.ts';
import { canTakeLinks, readInstance } from './instance.ts';
import { readLink } from './link.ts';
import { readExtProblem } from './problem-reading.ts';
import { toConflictBody, toValidationBody, UNAUTHORIZED } from './problems.ts';
import { recognizeRule, RULE_MESSAGES, sayRule, type RuleId } from './rule-messages.ts';

const folder = new URL('./samples/', import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
const noHeaders = new Headers();

describe('the documented samples', () => {
  it('are the ones that this test knows', () => {
    expect(readdirSync(folder).sort()).toEqual([
      'error.401.json',
      'link-archive.200.json',
      'link-create.201.json',
      'link-create.request.json',
    ]);
  });

  it('of a create reads in full, with a default for what it leaves out', () => {
    const link = z.parse(
      extEndpoints['links.create'].answer,
      unwrapExt(read('link-create.201.json')),
    );
    expect(link).toEqual({
      id: '5a6b7c8d-9e0f-1a2b-3c4d-5e6f7a8b9c0d',
      payment_instance_id: '',
      form_id: null,
      slug: 'ord-10428-x9f2',
      title: 'Order #10428',
      description: '',
      logo: null,
      amount_mode: 'fixed',
      amount: 450_000,
      min_amount: null,
      max_amount: null,
      currency: 'DZD',
      usage_mode: 'one_shot',
      max_uses: null,
      target_amount: null,
      starts_at: null,
      ends_at: null,
      expires_at: null,
      paid_count: 0,
      total_collected: 0,
      status: 'draft',
      allowed_payers: [],
      metadata: { order_id: '10428' },
      created_at: null,
      updated_at: null,
    });
  });

  it('of an archive is a message without data', () => {
    expect(
      z.parse(extEndpoints['links.archive'].answer, unwrapExt(read('link-archive.200.json'))),
    ).toEqual({ message: 'Payment link archived.' });
  });

  it('of the refused keys is what the server writes, and reads as a problem', () => {
    expect(UNAUTHORIZED).toEqual(read('error.401.json'));
    expect(readExtProblem(401, read('error.401.json'), noHeaders, 0)).toMatchObject({
      kind: 'signedOut',
      code: 'UNAUTHORIZED',
      message: 'Invalid API credentials.',
    });
  });
});

describe('problems', () => {
  it('carry code, message and fields', () => {
    const body = toValidationBody([
      { path: ['max_uses'], rule: 'max_uses.belowUsed', params: { used: 7 } },
      { path: ['allowed_payers', '0'], rule: 'allowed_payers.empty', params: {} },
    ]);
    expect(body).toEqual({
      error: 'VALIDATION_ERROR',
      message: 'The given data was invalid.',
      errors: {
        max_uses: ['The max uses cannot be lower than the 7 payments already received.'],
        'allowed_payers.0': ['An allowed payer needs an e-mail or a phone.'],
      },
    });
    expect(readExtProblem(422, body, noHeaders, 0)).toMatchObject({
      kind: 'invalid',
      code: 'VALIDATION_ERROR',
      fields: body.errors,
    });
    expect(readExtProblem(409, toConflictBody('link.paused'), noHeaders, 0)).toMatchObject({
      kind: 'conflict',
      code: 'INVALID_STATE',
      message: 'The link is paused.',
    });
  });

  it.each([null, '', '<html>', [], 7, { errors: 'x' }, { message: {}, errors: { a: [null] } }])(
    'are made out of %j',
    (body) => {
      const headers = new Headers({ 'retry-after': '30', 'x-request-id': 'r-1' });
      expect(readExtProblem(500, body, headers, 0)).toMatchObject({
        kind: 'serverFault',
        status: 500,
        retryAfterSeconds: 30,
        requestId: 'r-1',
        fields: {},
      });
    },
  );
});

describe('answers that nobody documented', () => {
  it('leave a link readable: odd ids, unknown words, numbers for text, nonsense', () => {
    expect(
      readLink({
        id: 7,
        status: 'frozen',
        usage_mode: 'weekly',
        amount: 2500.5,
        total_collected: 'n/a',
        allowed_payers: [null, { email: 'a@b.dz' }, 7],
        metadata: [],
      }),
    ).toMatchObject({
      id: '7',
      status: 'frozen',
      usage_mode: 'weekly',
      amount: 250_050,
      total_collected: null,
      allowed_payers: [{ email: 'a@b.dz', phone: null }],
      metadata: null,
    });
    expect(readLink({ title: 'no id' })).toBeNull();
    expect(readInstance(null)).toBeNull();
  });

  it('cost a page only the rows that have no id', () => {
    const page = z.parse(
      extEndpoints['links.list'].answer,
      unwrapExt({ data: [{ id: 'a' }, { title: 'no id' }, null], meta: { total: '3' } }),
    );
    expect(page).toMatchObject({ unreadable: 2, total: 3, currentPage: 1, perPage: 15 });
  });
});

describe('an instance', () => {
  it.each([
    ['active', 'ready', true],
    ['suspended', 'ready', false],
    ['active', 'pending_documents', false],
    ['active', 'frozen', false],
  ])('that is %s and %s takes links: %s', (status, acceptance, takesLinks) => {
    expect(canTakeLinks({ status, acceptance_status: acceptance })).toBe(takesLinks);
  });
});

describe('rule sentences', () => {
  it('are recognized again, and no two say the same', () => {
    for (const rule of Object.keys(RULE_MESSAGES) as RuleId[]) {
      const recognized = recognizeRule(sayRule(rule, { max: 3, used: 2 }))?.rule ?? '';
      expect([rule, recognized]).toEqual([rule, rule]);
    }
    expect(recognizeRule('Something else.')).toBeNull();
  });
});

describe('what a link has brought', () => {
  it.each(['abc', -5, 4500.005, {}, true, '1e3'])(
    'is unknown where it cannot be read: %j',
    (told) => {
      expect(readLink({ id: 'l1', total_collected: told })?.total_collected).toBeNull();
    },
  );

  it('is nought where it is not told', () => {
    expect(readLink({ id: 'l1' })?.total_collected).toBe(0);
  });
});
