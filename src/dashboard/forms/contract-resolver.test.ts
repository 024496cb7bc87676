import { expect, test } from 'vitest';
import { parseLinkCreate } from '../../contract/v2/link-create.ts';
import { contractResolver } from './contract-resolver.ts';
import { listErrors, ruleError } from './field-error.ts';

const options = { fields: {}, shouldUseNativeValidation: undefined };

test('all that is wrong is told at once, each on its own field', async () => {
  const resolve = contractResolver(parseLinkCreate);
  const { errors } = await resolve(
    {
      mytpe_pay_id: 'i',
      title: '',
      details: 'd',
      slug: 'Upper',
      type: 'dynamic',
      amount: '10',
      udfs: { udf2: { value: 'a b', label: '' } },
    },
    undefined,
    options,
  );
  expect(listErrors(errors)).toEqual([
    { name: 'title', error: ruleError('title.required', {}) },
    { name: 'slug', error: ruleError('slug.malformed', {}) },
    { name: 'udfs.udf2.value', error: ruleError('udfs.valueMalformed', {}) },
    { name: 'amount', error: ruleError('amount.tooLow', {}) },
  ]);
});

test('what is right comes out as the contract reads it', async () => {
  const resolve = contractResolver(parseLinkCreate);
  const { values, errors } = await resolve(
    { mytpe_pay_id: 'i', title: ' t ', details: 'd', slug: 'abc', type: 'static' },
    undefined,
    options,
  );
  expect(errors).toEqual({});
  expect(values).toMatchObject({ title: 't', amount: null, payment_mode: 'reusable' });
});
