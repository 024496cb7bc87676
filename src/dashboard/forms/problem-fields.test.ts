import { expect, test } from 'vitest';
import { recognizeRule } from '../../contract/v2/rule-messages.ts';
import { paramsOf, ruleError, sentenceError } from './field-error.ts';
import { fieldsOfProblem } from './problem-fields.ts';

const shown = new Set(['slug', 'max_payments', 'udfs.udf1.value']);

test('a 422 lands on the fields that it names, nested ones too', () => {
  const { placed, unplaced } = fieldsOfProblem(
    {
      fields: {
        slug: ['The slug has already been taken.', 'A second sentence.'],
        'udfs.udf1.value': ['The udf value may only contain letters and numbers.'],
        max_payments: ['The limit (40) cannot be lower than the 50 payments already received.'],
        mytpe_pay_id: ['The mytpe pay id field is required.'],
      },
    },
    {},
    recognizeRule,
    (name) => shown.has(name),
  );
  expect(placed).toEqual([
    { name: 'slug', error: ruleError('slug.taken', {}) },
    { name: 'udfs.udf1.value', error: ruleError('udfs.valueMalformed', {}) },
    {
      name: 'max_payments',
      error: ruleError('max_payments.belowReceived', { limit: 40, received: 50 }),
    },
  ]);
  expect(unplaced).toEqual([ruleError('instance.required', {})]);
});

test('a sentence that nobody knows is kept as it came', () => {
  const { placed } = fieldsOfProblem(
    { fields: { slug: ['The slug is reserved for partners.'] } },
    {},
    recognizeRule,
    () => true,
  );
  expect(placed).toEqual([
    { name: 'slug', error: sentenceError('The slug is reserved for partners.') },
  ]);
});

test('the form may keep a field elsewhere than the wire', () => {
  const values = { metadata: [{ key: 'order.id' }] };
  const { placed } = fieldsOfProblem(
    { fields: { 'metadata.order.id': ['The metadata value must be plain text.'] } },
    values,
    recognizeRule,
    () => true,
    (path, rule, { metadata }) => {
      const key = path.slice(1).join('.');
      return `metadata.${metadata.findIndex((row) => row.key === key)}.${rule?.startsWith('metadata.key') ? 'key' : 'value'}`;
    },
  );
  expect(placed[0]?.name).toBe('metadata.0.value');
});

test('the figures of a rule come back as numbers', () => {
  expect(paramsOf(ruleError('title.tooLong', { max: 255 }))).toEqual({ max: 255 });
});
