import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { v2Endpoints } from './endpoints.ts';
import { unwrapV2 } from './envelope.ts';
import { linkSchema, linkSummarySchema } from './link-schemas.ts';
import { readV2Problem } from './problem-reading.ts';
import { INSTANCE_NOT_FOUND, KEYS_REFUSED, toValidationBody } from './problems.ts';
import { recognizeRule, RULE_MESSAGES, sayRule, type RuleId } from './rule-messages.ts';

const folder = new URL('./samples/', import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
const noHeaders = new Headers();

describe('the documented samples', () => {
  it('are the ones that this test knows', () => {
    expect(readdirSync(folder).sort()).toEqual([
      'error.401.json',
      'error.404.json',
      'link-create.201.json',
      'link-create.422.json',
      'link-list.200.json',
      'link-update.200.json',
      'link-update.403.json',
      'link-update.422.json',
    ]);
  });

  it('of the list reads in full', () => {
    const page = z.parse(v2Endpoints['links.list'].answer, unwrapV2(read('link-list.200.json')));
    expect(page).toMatchObject({
      total: 2,
      currentPage: 1,
      lastPage: 1,
      perPage: 10,
      unreadable: 0,
    });
    expect(page.items).toEqual([
      expect.objectContaining({
        id: 'd5bb42f0-3a50-4c78-aba6-4e66ac7750af',
        amount: 10_000,
        collected_amount: 0,
        payment_status: 'active',
        created_at: Date.parse('2026-01-17T07:43:30Z'),
        metadata: { internal_reference: 'ORD-12345' },
      }),
      expect.objectContaining({
        id: 'a2cc31e1-4b60-5d89-bcd7-5f77bd8861bg',
        payment_status: 'paid',
        max_payments: 1,
        remaining_payments: 0,
        collected_amount: 5_000_000,
      }),
    ]);
  });

  it('of create and update read in full', () => {
    const created = z.parse(linkSchema, unwrapV2(read('link-create.201.json')));
    expect(created).toMatchObject({
      id: 'link-demo-123',
      amount: 250_000,
      udfs: { udf2: { value: 'JohnDoe', label: 'Customer Name' } },
      settings: { show_retry_button: true, allow_anonymous: false },
      collected_amount: null,
    });
    const updated = z.parse(linkSchema, unwrapV2(read('link-update.200.json')));
    expect(updated).toMatchObject({
      max_payments: 100,
      successful_payments_count: 15,
      remaining_payments: 85,
      payment_status: 'partially_paid',
      settings: { show_retry_button: true, allow_anonymous: false },
    });
  });

  it('of errors are what the server writes', () => {
    expect(KEYS_REFUSED).toEqual(read('error.401.json'));
    expect(INSTANCE_NOT_FOUND).toEqual(read('error.404.json'));
    expect(
      toValidationBody([
        { path: ['slug'], rule: 'slug.taken', params: {} },
        { path: ['amount'], rule: 'amount.requiredForDynamic', params: {} },
      ]),
    ).toEqual(read('link-create.422.json'));
    expect(
      toValidationBody([
        {
          path: ['max_payments'],
          rule: 'max_payments.belowReceived',
          params: { limit: 40, received: 50 },
        },
      ]),
    ).toEqual(read('link-update.422.json'));
    expect({ message: sayRule('link.oneShotImmutable') }).toEqual(read('link-update.403.json'));
  });

  it('of errors are read into problems', () => {
    const problem = (status: number, name: string) =>
      readV2Problem(status, read(name), noHeaders, 0);
    expect(problem(401, 'error.401.json')).toMatchObject({
      kind: 'signedOut',
      code: 'API_KEY_INVALID',
      message: 'Authentication failed. Please check your API credentials.',
    });
    expect(problem(404, 'error.404.json')).toMatchObject({ kind: 'notFound', code: 'NOT_FOUND' });
    expect(problem(422, 'link-create.422.json')).toMatchObject({
      kind: 'invalid',
      fields: {
        slug: ['The slug has already been taken.'],
        amount: ['The amount field is required when type is dynamic.'],
      },
    });
    expect(problem(403, 'link-update.403.json')).toMatchObject({
      kind: 'forbidden',
      message: 'One-shot links cannot be updated.',
    });
  });
});

describe('answers that nobody documented', () => {
  it.each([null, '', '<html>', [], 7, { errors: 'x' }, { message: 7, errors: [null] }])(
    'make a problem out of %j',
    (body) => {
      expect(readV2Problem(500, body, noHeaders, 0)).toMatchObject({
        kind: 'serverFault',
        status: 500,
      });
    },
  );

  it('keep the wait and the request id', () => {
    const headers = new Headers({ 'retry-after': '30', 'x-request-id': 'r-1' });
    expect(readV2Problem(429, { message: 'Slow down.' }, headers, 0)).toMatchObject({
      kind: 'rateLimited',
      retryAfterSeconds: 30,
      requestId: 'r-1',
    });
  });

  it('leave a link readable: odd ids, unknown words, numbers for text, missing fields', () => {
    expect(
      z.parse(linkSummarySchema, {
        id: 7,
        status: 'frozen',
        payment_mode: 'weekly',
        amount: 2500.5,
        collected_amount: 'n/a',
        max_payments: '20',
        surplus: { ignored: true },
      }),
    ).toMatchObject({
      id: '7',
      status: 'frozen',
      payment_status: 'frozen',
      amount: 250_050,
      collected_amount: null,
      max_payments: 20,
      title: '',
    });
    expect(z.safeParse(linkSummarySchema, { title: 'no id' }).success).toBe(false);
  });

  it('cost a page only the rows that have no id', () => {
    const page = z.parse(v2Endpoints['links.list'].answer, {
      data: [{ id: 'a' }, { title: 'no id' }, null],
      total: '3',
    });
    expect(page).toMatchObject({ unreadable: 2, total: 3, currentPage: 1 });
  });
});

describe('rule sentences', () => {
  it('are recognized again, with their figures', () => {
    for (const rule of Object.keys(RULE_MESSAGES) as RuleId[]) {
      const params = { limit: 40, received: 50, max: 3, min: 2 };
      expect(recognizeRule(sayRule(rule, params))?.rule).toBe(rule);
    }
    expect(
      recognizeRule('The limit (40) cannot be lower than the 50 payments already received.'),
    ).toEqual({ rule: 'max_payments.belowReceived', params: { limit: 40, received: 50 } });
    expect(recognizeRule('Something else.')).toBeNull();
  });
});
