import { describe, expect, it } from 'vitest';
import { PAY_RULE_MESSAGES } from '../../contract/v2/pay-request.ts';
import { toPayBody } from './pay-body.ts';
import { brokenRules, rulesOfMessages } from './pay-form.ts';

const fields = {
  name: 'Sara K.',
  email: 'sara@example.dz',
  phone_number: '0550 12 34 56',
  amount: '1 500,50',
  anonymous: false,
  answers: {},
};
const fixed = { type: 'dynamic', settings: { allow_anonymous: false } };
const free = { type: 'static', settings: { allow_anonymous: true } };

describe('what a payer sends', () => {
  it('has an amount only where the payer chooses it, as plain decimal text', () => {
    expect(toPayBody(fields, fixed, 'fr')).toEqual({
      name: 'Sara K.',
      email: 'sara@example.dz',
      phone_number: '0550 12 34 56',
      language: 'fr',
    });
    expect(toPayBody(fields, free, 'ar')).toMatchObject({ amount: '1500.50', language: 'ar' });
    expect(toPayBody({ ...fields, amount: 'x' }, free, 'fr')).toMatchObject({ amount: 'x' });
  });

  it('has no details of an anonymous payer', () => {
    expect(toPayBody({ ...fields, anonymous: true }, free, 'fr')).toEqual({
      anonymous: 'true',
      amount: '1500.50',
      language: 'fr',
    });
  });
});

describe('what a payer answers', () => {
  const form_fields = [
    { name: 'size', label: 'Taille', type: 'text', required: true },
    { name: 'note', label: 'Mot', type: 'textarea', required: false },
  ];
  const asking = { ...fixed, form_fields };

  it('travels below a name of its own', () => {
    const body = toPayBody({ ...fields, answers: { size: 'M', other: 'x' } }, asking, 'fr');
    expect(body).toMatchObject({ 'form_answers[size]': 'M', 'form_answers[note]': '' });
    expect(Object.keys(body)).not.toContain('form_answers[other]');
  });

  it('is said to be wrong on its control', () => {
    expect(rulesOfMessages({ 'form_answers.size': PAY_RULE_MESSAGES['answer.required'] })).toEqual({
      'form_answers[size]': 'answer.required',
    });
  });
});

describe('what is wrong with it', () => {
  it('is nothing, or a rule for each field', () => {
    expect(brokenRules(toPayBody(fields, fixed, 'fr'), fixed, {}, null)).toEqual({});
    const empty = {
      name: '',
      email: '',
      phone_number: '',
      amount: '',
      anonymous: false,
      answers: {},
    };
    expect(brokenRules(toPayBody(empty, free, 'fr'), free, {}, null)).toEqual({
      name: 'name.required',
      email: 'email.required',
      phone_number: 'phone_number.required',
      amount: 'amount.required',
    });
  });

  it('is read out of the API’s answer', () => {
    const messages = {
      email: PAY_RULE_MESSAGES['email.malformed'],
      amount: PAY_RULE_MESSAGES['amount.tooLow'],
      name: 'Something new.',
    };
    expect(rulesOfMessages(messages)).toEqual({
      email: 'email.malformed',
      amount: 'amount.tooLow',
    });
  });
});
