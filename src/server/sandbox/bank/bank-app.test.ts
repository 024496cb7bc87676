import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MINUTE_MS } from '../../../contract/core/instant.ts';
import { databases } from '../../database/testing/databases.ts';
import { isSoak } from '../../testing/scale.ts';
import { OUTCOMES } from './outcomes.ts';
import {
  newOrderNumber,
  openTestBank,
  registrationOf,
  TEST_ACCOUNT,
  type TestBank,
} from './testing/test-bank.ts';

interface WireBody extends Readonly<Record<string, unknown>> {
  readonly errorCode?: number | string;
  readonly orderId?: string;
  readonly params?: Readonly<Record<string, string>>;
}

/** On the embedded database the payments go through it, and so do all journeys; the soak tries both. */
const kinds = isSoak ? databases : databases.filter(({ name }) => name === 'server');

describe.each(kinds)('the bank simulator on the $name database', (kind) => {
  let bank: TestBank;
  beforeAll(async () => {
    bank = await openTestBank(kind);
  });
  afterAll(async () => {
    await bank.close();
  });

  async function register(parameters: Record<string, string>): Promise<WireBody> {
    const answer = await bank.call('register.do', registrationOf(parameters));
    expect(answer.status).toBe(200);
    return (await answer.json()) as WireBody;
  }
  async function acknowledge(mdOrder: string, language = 'FR'): Promise<WireBody> {
    const answer = await bank.call('public/acknowledgeTransaction.do', { mdOrder, language });
    expect(answer.status).toBe(200);
    return (await answer.json()) as WireBody;
  }
  async function refund(orderId: string, amount: string): Promise<WireBody> {
    return (await (await bank.call('refund.do', { orderId, amount })).json()) as WireBody;
  }

  it.each(['nope.do', 'cancel.do', 'Register.do', 'public/register.do'])(
    'has no %s',
    async (name) => {
      const asked = await fetch(`${bank.restUrl}/${name}`, { headers: { Accept: 'text/html' } });
      const posted = await bank.call(name, registrationOf({}));
      expect([asked.status, posted.status]).toEqual([404, 404]);
      expect(posted.headers.get('content-type')).toBe('application/json');
    },
  );

  describe('register.do', () => {
    it('answers with a number for a code, twenty letters and digits, and where to pay', async () => {
      const answer = await register({});
      expect(answer).toEqual({
        errorCode: 0,
        orderId: expect.stringMatching(/^[A-Za-z0-9]{20}$/),
        formUrl: `${bank.origin}/bank/payment/epg/merchants/merchantsatim/payment.html?mdOrder=${answer.orderId}&language=fr`,
      });
    });

    it('takes a GET as well', async () => {
      const query = new URLSearchParams({
        userName: TEST_ACCOUNT.userName,
        password: TEST_ACCOUNT.password,
        ...registrationOf({}),
      });
      const answer = await fetch(`${bank.restUrl}/register.do?${query}`);
      expect(await answer.json()).toMatchObject({ errorCode: 0 });
    });

    it.each([
      ['a wrong password', { password: 'guess' }, 5],
      ['an unknown user', { userName: 'somebody' }, 5],
      ['another terminal', { jsonParams: '{"force_terminal_id":"E1","udf1":"A"}' }, 5],
      ['no order number', { orderNumber: '' }, 4],
      ['no amount', { amount: '' }, 4],
      ['no return URL', { returnUrl: '' }, 4],
      ['another currency', { currency: '978' }, 3],
      ['eleven characters of order number', { orderNumber: 'ABCDEFGHIJK' }, 5],
      ['an order number with a hyphen', { orderNumber: 'A-1' }, 5],
      ['less than 50 DZD', { amount: '4999' }, 5],
      ['an amount with decimals', { amount: '5000.00' }, 5],
      ['a return URL that is none', { returnUrl: 'javascript:alert(1)' }, 5],
      ['an unknown language', { language: 'DE' }, 5],
      ['no JSON', { jsonParams: 'udf1' }, 5],
      [
        'a reference with a space',
        { jsonParams: `{"force_terminal_id":"${TEST_ACCOUNT.terminalId}","udf1":"A B"}` },
        5,
      ],
      [
        'no first reference',
        { jsonParams: `{"force_terminal_id":"${TEST_ACCOUNT.terminalId}"}` },
        5,
      ],
    ])('refuses %s', async (_name, parameters, errorCode) => {
      const answer = await register(parameters);
      expect(answer).toEqual({ errorCode, errorMessage: expect.any(String) });
    });

    it('burns an order number with its first use, among many at once', async () => {
      const orderNumber = newOrderNumber();
      const answers = await Promise.all(Array.from({ length: 8 }, () => register({ orderNumber })));
      expect(answers.map(({ errorCode }) => Number(errorCode)).sort((a, b) => a - b)).toEqual([
        0, 1, 1, 1, 1, 1, 1, 1,
      ]);
    });
  });

  describe('acknowledgeTransaction.do', () => {
    it('says of an order that nobody has tried to pay that it is unpaid, with code 0', async () => {
      const orderNumber = newOrderNumber();
      const answer = await acknowledge(await bank.register({ orderNumber }));
      expect(answer).toMatchObject({
        ErrorCode: '0',
        OrderStatus: 0,
        OrderNumber: orderNumber,
        Amount: 250_000,
        depositAmount: 0,
        currency: '012',
        actionCode: -100,
        Pan: '',
      });
      expect(answer).not.toHaveProperty('params');
      expect(answer).not.toHaveProperty('approvalCode');
    });

    it('tells of an accepted payment, the same each time, in the language of the caller', async () => {
      const id = await bank.register({});
      expect(await (await bank.hook(`/orders/${id}`, { outcome: 'accepted' })).json()).toEqual({
        return_url: `http://shop.example/return?lang=fr&orderId=${id}`,
      });
      const answer = await acknowledge(id);
      expect(answer).toMatchObject({
        ErrorCode: '0',
        ErrorMessage: 'Success',
        OrderStatus: 2,
        depositAmount: 250_000,
        actionCode: 0,
        approvalCode: expect.stringMatching(/^\d{6}$/),
        Pan: '999900**0001',
        params: { respCode: '00', respCode_desc: 'Votre paiement a été accepté', udf1: 'INV1' },
        SvfeResponse: '00',
      });
      expect(answer['authorizationResponseId']).toBe(answer['approvalCode']);
      expect(await acknowledge(id)).toEqual(answer);
      expect((await acknowledge(id, 'ar')).params?.['respCode_desc']).toBe(
        'تم قبول عملية الدفع الخاصة بكم',
      );
    });

    it.each(Object.entries(OUTCOMES).filter(([name]) => name !== 'accepted'))(
      'tells of the outcome %s by its action code, and returns the payer to the fail URL',
      async (outcome, { actionCode, respCode }) => {
        const id = await bank.register({ failUrl: 'http://shop.example/fail?x=1' });
        const hook = await bank.hook(`/orders/${id}`, { outcome });
        expect(await hook.json()).toEqual({
          return_url: `http://shop.example/fail?x=1&lang=fr&orderId=${id}`,
        });
        const answer = await acknowledge(id);
        expect(answer).toMatchObject({
          ErrorCode: '2',
          OrderStatus: 6,
          actionCode,
          depositAmount: 0,
        });
        expect(answer.params?.['respCode'] ?? null).toBe(respCode);
      },
    );

    it('answers an unknown order with 401 and a sentence in JSON', async () => {
      const answer = await bank.call('public/acknowledgeTransaction.do', {
        mdOrder: 'nosuchorder',
        language: 'FR',
      });
      expect(answer.status).toBe(401);
      expect(await answer.json()).toBe('Transaction is not found');
    });

    it('tells nothing without the password', async () => {
      const mdOrder = await bank.register({});
      const answer = await bank.call('public/acknowledgeTransaction.do', {
        mdOrder,
        language: 'FR',
        password: 'guess',
      });
      expect(await answer.json()).toMatchObject({ ErrorCode: '5' });
    });
  });

  describe('refund.do', () => {
    async function paidOrder(): Promise<string> {
      const id = await bank.register({ amount: '5000' });
      await bank.hook(`/orders/${id}`, { outcome: 'accepted' });
      return id;
    }

    it('gives back in parts, and never more than is left', async () => {
      const id = await paidOrder();
      expect(await refund(id, '2000')).toEqual({ errorCode: '0', errorMessage: 'Success' });
      expect(await acknowledge(id)).toMatchObject({ OrderStatus: 4, depositAmount: 3_000 });
      expect(await refund(id, '3000')).toMatchObject({ errorCode: '0' });
      expect(await acknowledge(id)).toMatchObject({ OrderStatus: 4, depositAmount: 0 });
      expect(await refund(id, '100')).toEqual({
        errorCode: '7',
        errorMessage: 'Refund is impossible for current transaction state',
      });
    });

    it('gives an amount back once, however many ask at once', async () => {
      const id = await paidOrder();
      const answers = await Promise.all(Array.from({ length: 8 }, () => refund(id, '5000')));
      expect(answers.filter(({ errorCode }) => errorCode === '0')).toHaveLength(1);
    });

    it('refuses unpaid and unknown orders', async () => {
      expect(await refund(await bank.register({}), '5000')).toMatchObject({ errorCode: '7' });
      expect(await refund('nosuchorder', '5000')).toMatchObject({ errorCode: '6' });
    });
  });

  it('lets one of many payers at once decide an order', async () => {
    const id = await bank.register({});
    const hooks = await Promise.all(
      ['accepted', 'funds', 'cancelled', 'accepted'].map((outcome) =>
        bank.hook(`/orders/${id}`, { outcome }),
      ),
    );
    expect(hooks.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 409, 409, 409]);
  });

  it('cancels a payment that no merchant has asked after, and keeps one that was', async () => {
    const forgotten = await bank.register({});
    const kept = await bank.register({});
    await bank.hook(`/orders/${forgotten}`, { outcome: 'accepted' });
    await bank.hook(`/orders/${kept}`, { outcome: 'accepted' });
    await acknowledge(kept);
    bank.clock.moveTo(bank.clock.now() + 20 * MINUTE_MS);
    expect(await acknowledge(forgotten)).toMatchObject({ OrderStatus: 3, depositAmount: 0 });
    expect(await acknowledge(kept)).toMatchObject({ OrderStatus: 2, depositAmount: 250_000 });
    const view = await fetch(`${bank.origin}/sandbox/bank/orders/${forgotten}`);
    expect(await view.json()).toMatchObject({
      status: 'reversed',
      captured: 250_000,
      given_back: 250_000,
    });
  });

  it('ends an order that nobody has paid', async () => {
    const id = await bank.register({});
    bank.clock.moveTo(bank.clock.now() + 20 * MINUTE_MS);
    expect(await acknowledge(id)).toMatchObject({ OrderStatus: 6, actionCode: -2_007 });
  });

  it('takes a payment back at its own staff’s word', async () => {
    const reversed = await bank.register({});
    const refunded = await bank.register({});
    expect((await bank.hook(`/orders/${reversed}`, { outcome: 'reversed' })).status).toBe(409);
    await bank.hook(`/orders/${reversed}`, { outcome: 'accepted' });
    await bank.hook(`/orders/${refunded}`, { outcome: 'accepted' });
    await bank.hook(`/orders/${reversed}`, { outcome: 'reversed' });
    await bank.hook(`/orders/${refunded}`, { outcome: 'refunded', amount: 50_000 });
    expect(await acknowledge(reversed)).toMatchObject({ OrderStatus: 3, depositAmount: 0 });
    expect(await acknowledge(refunded)).toMatchObject({ OrderStatus: 4, depositAmount: 200_000 });
  });

  describe('when it has a bad day', () => {
    const order = async (fault: string | null, times = 1): Promise<void> => {
      expect((await bank.hook('/faults', { call: 'register', fault, times })).status).toBe(200);
    };

    it('answers with 500, a page or cut JSON, as often as was ordered', async () => {
      await order('500', 2);
      expect((await bank.call('register.do', registrationOf({}))).status).toBe(500);
      expect((await bank.call('register.do', registrationOf({}))).status).toBe(500);
      expect((await bank.call('register.do', registrationOf({}))).status).toBe(200);
      await order('html');
      expect(await (await bank.call('register.do', registrationOf({}))).text()).toContain('<p>');
      await order('garbage');
      await expect((await bank.call('register.do', registrationOf({}))).json()).rejects.toThrow();
    });

    it('loses the answer after the work is done', async () => {
      const orderNumber = newOrderNumber();
      await order('lost-answer');
      await expect(bank.call('register.do', registrationOf({ orderNumber }))).rejects.toThrow();
      expect(await register({ orderNumber })).toMatchObject({ errorCode: 1 });
    });

    it('keeps a caller waiting until it hangs up', async () => {
      await order('hang');
      const call = fetch(`${bank.restUrl}/register.do`, {
        method: 'POST',
        body: new URLSearchParams(registrationOf({})),
        signal: AbortSignal.timeout(100),
      });
      await expect(call).rejects.toThrow(/timeout/);
      expect(await register({})).toMatchObject({ errorCode: 0 });
    });

    it('does the work and keeps its answer, and tells how often it still will', async () => {
      const orderNumber = newOrderNumber();
      const left = async () => await (await fetch(`${bank.origin}/sandbox/bank/faults`)).json();
      await order('stuck-answer');
      expect(await left()).toEqual({ register: 1, acknowledge: 0, refund: 0 });
      const call = fetch(`${bank.restUrl}/register.do`, {
        method: 'POST',
        body: new URLSearchParams({
          userName: TEST_ACCOUNT.userName,
          password: TEST_ACCOUNT.password,
          ...registrationOf({ orderNumber }),
        }),
        signal: AbortSignal.timeout(1_000),
      });
      await expect(call).rejects.toThrow(/timeout/);
      expect(await register({ orderNumber })).toMatchObject({ errorCode: 1 });
      expect(await left()).toEqual({ register: 0, acknowledge: 0, refund: 0 });
    });

    it('has no faults that nobody ordered', async () => {
      expect((await bank.hook('/faults', { call: 'charge', fault: '500' })).status).toBe(422);
      await order('500');
      await order(null);
      expect((await bank.call('register.do', registrationOf({}))).status).toBe(200);
    });
  });
});
