import { describe, expect, it } from 'vitest';
import { centimes } from '../../../contract/core/money.ts';
import {
  readAcknowledgement,
  readRefundAnswer,
  readRegistrationAnswer,
  type RawAnswer,
} from './satim-answers.ts';

const EXPECTED = { orderNumber: 'AB12CD34EF', amount: centimes(80_650) };
const ok = (body: unknown): RawAnswer => ({ status: 200, body });

/** An accepted payment as the certification host answers it. */
const PAID = {
  expiration: '203012',
  cardholderName: '**********',
  depositAmount: 80_650,
  currency: '012',
  approvalCode: '510150',
  authorizationResponseId: '510150',
  params: { respCode: '00', respCode_desc: 'Votre paiement a été accepté', udf1: 'INV1' },
  actionCode: 0,
  actionCodeDescription: 'Request processed successfully',
  ErrorCode: '0',
  ErrorMessage: 'Success',
  OrderStatus: 2,
  OrderNumber: 'AB12CD34EF',
  Pan: '628058**7215',
  Amount: 80_650,
  SvfeResponse: '00',
};
const DECLINED = {
  ...PAID,
  depositAmount: 0,
  params: { respCode: '51', respCode_desc: 'Solde insuffisant' },
  actionCode: 116,
  ErrorCode: '2',
  ErrorMessage: 'Payment is declined',
  OrderStatus: 6,
};

describe('an acknowledgement', () => {
  const read = (body: unknown) => readAcknowledgement(ok(body), EXPECTED);

  it('is paid when all conditions hold', () => {
    expect(read(PAID)).toEqual({
      kind: 'paid',
      approvalCode: '510150',
      message: 'Votre paiement a été accepté',
    });
  });

  it('reads numbers as text, text as numbers, and names in any case', () => {
    const odd = {
      ordernumber: 'AB12CD34EF',
      amount: '80650',
      currency: 12,
      orderStatus: '2',
      errorCode: 0,
      Params: { RESPCODE: '00' },
      approvalCode: 510_150,
      actionCodeDescription: 'Request processed successfully',
    };
    expect(read(odd)).toEqual({
      kind: 'paid',
      approvalCode: '510150',
      message: 'Request processed successfully',
    });
  });

  it.each([
    ['another response code', { params: { respCode: '05' } }],
    ['no response code', { params: {} }],
    ['no params', { params: undefined }],
    ['a response code that is a number', { params: { respCode: 0 } }],
    ['an error code', { ErrorCode: '2' }],
    ['the legacy code of a confirmed order', { ErrorCode: '1' }],
    ['no error code', { ErrorCode: undefined }],
    ['another order number', { OrderNumber: 'AB12CD34EG' }],
    ['no order number', { OrderNumber: undefined }],
    ['less money', { Amount: 80_649 }],
    ['a hundredth of the money', { Amount: 806.5 }],
    ['no amount', { Amount: undefined }],
    ['another currency', { currency: '978' }],
    ['no currency', { currency: undefined }],
    ['status 1, a mere hold', { OrderStatus: 1 }],
    ['a status that is new to us', { OrderStatus: 9 }],
    ['a status that is no number', { OrderStatus: 'paid' }],
    ['no status', { OrderStatus: undefined }],
  ])('is unclear with %s, and never paid', (_name, change) => {
    expect(read({ ...PAID, ...change })).toMatchObject({ kind: 'unclear' });
  });

  it.each([
    ['HTTP 500', { status: 500, body: PAID }],
    ['HTTP 401 with an object', { status: 401, body: PAID }],
    ['a list', ok([PAID])],
    ['null', ok(null)],
    ['text', ok('paid')],
    ['access denied', ok({ ErrorCode: '5', ErrorMessage: 'Access denied' })],
  ])('is unclear with %s', (_name, answer) => {
    expect(readAcknowledgement(answer, EXPECTED)).toMatchObject({ kind: 'unclear' });
  });

  it('is unpaid with status 0 and code 0, and unclear with status 0 and an error', () => {
    const unpaid = { ...PAID, OrderStatus: 0, actionCode: -100, params: undefined };
    expect(read(unpaid)).toEqual({ kind: 'unpaid' });
    expect(read({ ...unpaid, ErrorCode: '7' })).toMatchObject({ kind: 'unclear' });
  });

  it('is declined in the words of the card’s bank, else of the network', () => {
    expect(read(DECLINED)).toEqual({
      kind: 'declined',
      message: 'Solde insuffisant',
      isTimeout: false,
    });
    const cancelled = {
      ...DECLINED,
      params: undefined,
      actionCode: 342_034,
      actionCodeDescription: 'Operation cancelled by user',
    };
    expect(read(cancelled)).toMatchObject({ message: 'Operation cancelled by user' });
    expect(read({ ...cancelled, actionCode: '-2007' })).toMatchObject({ isTimeout: true });
    expect(read({ ...cancelled, OrderStatus: -1 })).toMatchObject({ kind: 'declined' });
  });

  it('keeps control characters and endless words of a bank out', () => {
    const params = { respCode: '51', respCode_desc: `a\n\u001b[31m${'x'.repeat(1_000)}` };
    const answer = read({ ...DECLINED, params });
    expect(answer).toMatchObject({ message: expect.stringMatching(/^a \[31mx{200,}$/) });
    expect(answer.kind === 'declined' && answer.message.length).toBe(255);
  });

  it('tells what is left of a payment that went back', () => {
    expect(read({ ...PAID, OrderStatus: 4, depositAmount: 30_000 })).toEqual({
      kind: 'givenBack',
      by: 'refund',
      remaining: 30_000,
    });
    expect(read({ ...PAID, OrderStatus: 3, depositAmount: 0 })).toEqual({
      kind: 'givenBack',
      by: 'reversal',
      remaining: 0,
    });
    expect(read({ ...PAID, OrderStatus: 4, depositAmount: undefined })).toMatchObject({
      kind: 'unclear',
    });
  });

  it('knows both ways in which the bank does not know an order', () => {
    const seen = { status: 401, body: 'Transaction is not found' };
    expect(readAcknowledgement(seen, EXPECTED)).toEqual({ kind: 'unknownOrder' });
    expect(read({ ErrorCode: '6', ErrorMessage: 'Order is not found' })).toEqual({
      kind: 'unknownOrder',
    });
  });
});

describe('a registration', () => {
  const answer = { errorCode: 0, orderId: 'V721uPPfNNofVQAAABL3', formUrl: 'https://bank.dz/pay' };
  const read = (body: unknown, status = 200) =>
    readRegistrationAnswer({ status, body }, (url) => url.startsWith('https://bank.dz/'));

  it('has an order and an address, with the code as number or text', () => {
    const registered = { kind: 'registered', orderId: answer.orderId, formUrl: answer.formUrl };
    expect(read(answer)).toEqual(registered);
    expect(read({ ...answer, errorCode: '0' })).toEqual(registered);
  });

  it('is refused with the bank’s message', () => {
    expect(read({ errorCode: 5, errorMessage: 'Access denied' })).toEqual({
      kind: 'refused',
      message: 'Access denied',
    });
    expect(read({ errorCode: '1' })).toEqual({ kind: 'refused', message: 'Error 1' });
  });

  it.each([
    ['no order', { ...answer, orderId: undefined }],
    ['no address', { ...answer, formUrl: '' }],
    ['an address elsewhere', { ...answer, formUrl: 'https://evil.example/' }],
    ['no code', { ...answer, errorCode: undefined }],
    ['no object', 'ok'],
  ])('is unclear with %s', (_name, body) => {
    expect(read(body)).toMatchObject({ kind: 'unclear' });
  });

  it('is unclear with HTTP 502, whatever it says', () => {
    expect(read(answer, 502)).toMatchObject({ kind: 'unclear' });
  });
});

describe('a refund', () => {
  it('is confirmed, refused or unclear', () => {
    expect(readRefundAnswer(ok({ errorCode: '0' }))).toEqual({ kind: 'confirmed' });
    expect(readRefundAnswer(ok({ errorCode: 0 }))).toEqual({ kind: 'confirmed' });
    expect(readRefundAnswer(ok({ errorCode: '7', errorMessage: 'Impossible' }))).toEqual({
      kind: 'refused',
      message: 'Impossible',
    });
    expect(readRefundAnswer(ok({}))).toMatchObject({ kind: 'unclear' });
    expect(readRefundAnswer({ status: 503, body: { errorCode: '0' } })).toMatchObject({
      kind: 'unclear',
    });
  });
});
