/** A merchant of a running server and the people who pay there: everything over HTTP. */
export interface Shop {
  /** Goes on calling at another origin of the same database. */
  moveTo(origin: string): void;
  readonly instanceId: string;
  readonly keys: Readonly<Record<string, string>>;
  createLink(fields: Readonly<Record<string, unknown>>): Promise<ShopLink>;
  readLink(id: string): Promise<ShopLink>;
  setWebhook(url: string): Promise<void>;
}

export interface ShopLink {
  readonly id: string;
  readonly slug: string;
  readonly status: string;
  readonly successful_payments_count: number;
  readonly collected_amount: string;
}

export interface Order {
  readonly orderNumber: string;
  /** The bank's number of it. */
  readonly orderId: string;
}

const API = '/api/v2/mytpe-pay';
export const PAYER = { name: 'Leïla B.', email: 'leila@example.dz', phone_number: '0555123456' };

export async function postJson(
  url: string,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

async function readData<T>(response: Response): Promise<T> {
  if (!response.ok) throw new Error(`${response.url}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

let slugs = 0;

/** A fresh merchant. @param origin of any server that has the shop's database */
export async function openShop(firstOrigin: string): Promise<Shop> {
  let origin = firstOrigin;
  const merchant = await readData<{ api_key: string; api_secret: string; instance_id: string }>(
    await postJson(`${origin}/sandbox/merchants`, { platform: 'v2' }),
  );
  const keys = { 'X-API-KEY': merchant.api_key, 'X-API-SECRET': merchant.api_secret };
  return {
    moveTo(next) {
      origin = next;
    },
    instanceId: merchant.instance_id,
    keys,
    async createLink(fields) {
      slugs += 1;
      const made = await postJson(
        `${origin}${API}/links/store`,
        {
          mytpe_pay_id: merchant.instance_id,
          title: 'A product',
          details: 'Described.',
          slug: `shop-${process.pid}-${slugs}`,
          type: 'dynamic',
          amount: '2500.00',
          ...fields,
        },
        keys,
      );
      return (await readData<{ data: ShopLink }>(made)).data;
    },
    async readLink(id) {
      const read = await fetch(`${origin}${API}/links/${id}`, { headers: keys });
      return (await readData<{ data: ShopLink }>(read)).data;
    },
    async setWebhook(url) {
      const put = await fetch(`${origin}${API}/${merchant.instance_id}/webhook`, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json', ...keys },
        body: JSON.stringify({ webhook_url: url }),
      });
      await readData(put);
    },
  };
}

export async function beginPayment(origin: string, slug: string): Promise<Order> {
  const begun = await readData<{ order_number: string; form_url: string }>(
    await postJson(`${origin}${API}/links/${slug}/pay`, PAYER),
  );
  return {
    orderNumber: begun.order_number,
    orderId: new URL(begun.form_url).searchParams.get('mdOrder') ?? '',
  };
}

/** @param origin of the server that simulates the bank */
export async function decideAtBank(origin: string, order: Order, outcome: string): Promise<void> {
  await readData(await postJson(`${origin}/sandbox/bank/orders/${order.orderId}`, { outcome }));
}

/** @returns the HTTP status: 303 when the payer is sent on */
export async function comeBack(origin: string, order: Pick<Order, 'orderNumber'>): Promise<number> {
  const answer = await fetch(`${origin}/pay/return/${order.orderNumber}`, { redirect: 'manual' });
  await answer.body?.cancel();
  return answer.status;
}

export async function statusOf(
  origin: string,
  order: Pick<Order, 'orderNumber'>,
): Promise<{ status: string; given_back_reason: string | null }> {
  const checked = await postJson(`${origin}${API}/links/transaction/check`, {
    order_number: order.orderNumber,
  });
  return (await readData<{ data: { status: string; given_back_reason: string | null } }>(checked))
    .data;
}

/** What the bank has for us of an order, in centimes. */
export async function heldAtBank(origin: string, order: Order): Promise<number> {
  const view = await readData<{ captured: number; given_back: number }>(
    await fetch(`${origin}/sandbox/bank/orders/${order.orderId}`),
  );
  return view.captured - view.given_back;
}

/** Calls a test hook. */
export async function callHook<T>(origin: string, path: string, body: object = {}): Promise<T> {
  return await readData<T>(await postJson(`${origin}/sandbox${path}`, body));
}

/** Runs work on each item, at most so many at once. */
export async function inParallel<T, R>(
  items: readonly T[],
  atOnce: number,
  work: (item: T, index: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const waiting = items.entries();
  const worker = async (): Promise<void> => {
    for (const [index, item] of waiting) results[index] = await work(item, index);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
  return results;
}
