import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeReadyPlace, type ReadyPlace } from './ready-place.ts';
import { readSettings } from './settings.ts';
import { startServer, type RunningServer } from './start-server.ts';
import { isSoak } from './testing/scale.ts';

// The samples of the vendor's documents against a running server with its demo shop: as they are, but for host and keys.
// The file field's path and the browser's file input are the reader's own there too.

const run = promisify(execFile);
const KEYS = { 'X-API-KEY': 'demo-key', 'X-API-SECRET': 'demo-secret' };
const LINK_ID = 'link-demo-123';

interface Answered {
  readonly status: number;
  readonly body: { success?: boolean; message?: string; data: Record<string, unknown> };
}

async function hasPythonRequests(): Promise<boolean> {
  return await run('python3', ['-c', 'import requests']).then(
    () => true,
    () => false,
  );
}

const PYTHON_CREATE = (base: string, logo: string, slug: string): string => `
import requests

url = '${base}/links/store'

headers = {
    'X-API-KEY': 'demo-key',
    'X-API-SECRET': 'demo-secret',
}

payload = {
    'mytpe_pay_id': 'mytpe_pay_xyz789',
    'title': 'Limited Offer Product',
    'details': 'A special limited edition product.',
    'type': 'dynamic',
    'amount': '5000.00',
    'slug': '${slug}',
    'payment_mode': 'limited',
    'max_payments': '50',
    'metadata[internal_id]': 'PROD_123',
    'udfs[udf1][value]': 'INV2026001',
    'udfs[udf1][label]': 'Invoice Number',
    'udfs[udf2][value]': 'JohnDoe',
    'udfs[udf2][label]': 'Customer Name',
}

files = {
    'logo': ('logo.png', open('${logo}', 'rb'), 'image/png'),
}

response = requests.post(url, headers=headers, data=payload, files=files)

data = response.json()
import json
print(json.dumps({'status': response.status_code, 'body': data}))
`;

const PYTHON_UPDATE = (base: string): string => `
import requests

link_id = 'link-demo-123'

url = f'${base}/links/update/{link_id}'

headers = {
    'X-API-KEY': 'demo-key',
    'X-API-SECRET': 'demo-secret',
}

payload = {
    '_method': 'PATCH',
    'max_payments': '100',
    'title': 'Concert Ticket (Batch 2)',
    'udfs[udf2][value]': 'TICKETBATCH2',
    'udfs[udf2][label]': 'Batch Reference',
}

response = requests.post(url, headers=headers, data=payload)

data = response.json()
import json
print(json.dumps({'status': response.status_code, 'body': data}))
`;

/** How a body is read is the same whatever keeps the rows; the soak tries both. */
describe.each(isSoak ? (['embedded', 'server'] as const) : (['server'] as const))(
  'the documents’ samples on the %s database',
  (kind) => {
    let server: RunningServer;
    let base: string;
    let place: ReadyPlace;

    beforeAll(async () => {
      place = await makeReadyPlace('samples-', kind);
      server = await startServer(
        readSettings({ ...place.variables, PORT: '0', LOG_LEVEL: 'silent' }),
      );
      base = `${server.origin}/api/v2/mytpe-pay`;
      const png = await sharp({
        create: { width: 64, height: 64, channels: 4, background: '#1f3a5f' },
      })
        .png()
        .toBuffer();
      await writeFile(join(place.folder, 'logo.png'), png);
    });
    afterAll(async () => {
      await server.close();
      await place.remove();
    });

    async function post(path: string, form: FormData): Promise<Answered> {
      const response = await fetch(base + path, { method: 'POST', headers: KEYS, body: form });
      return { status: response.status, body: await response.json() };
    }
    async function postUrlencoded(path: string, fields: Record<string, string>): Promise<Answered> {
      const body = new URLSearchParams(fields);
      const response = await fetch(base + path, { method: 'POST', headers: KEYS, body });
      return { status: response.status, body: await response.json() };
    }
    const update = (form: FormData) => post(`/links/update/${LINK_ID}`, form);
    async function readLink(): Promise<Record<string, unknown>> {
      const response = await fetch(`${base}/links/${LINK_ID}`, { headers: KEYS });
      return ((await response.json()) as Answered['body']).data;
    }
    async function python(script: string): Promise<Answered> {
      const { stdout } = await run('python3', ['-c', script]);
      return JSON.parse(stdout);
    }
    /** A multipart body as the PHP samples put it together, with a boundary of 26 characters. */
    async function postByHand(
      path: string,
      fields: Record<string, string>,
      logo: Buffer | null,
    ): Promise<Answered> {
      const delimiter = `-------------${Date.now().toString(16).padStart(13, '0')}`;
      const parts: Buffer[] = Object.entries(fields).map(([name, value]) =>
        Buffer.from(
          `--${delimiter}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
        ),
      );
      if (logo) {
        parts.push(
          Buffer.from(
            `--${delimiter}\r\nContent-Disposition: form-data; name="logo"; filename="logo.png"\r\n`,
          ),
          Buffer.from('Content-Type: image/png\r\n\r\n'),
          logo,
          Buffer.from('\r\n'),
        );
      }
      parts.push(Buffer.from(`--${delimiter}--\r\n`));
      const response = await fetch(base + path, {
        method: 'POST',
        headers: { ...KEYS, 'Content-Type': `multipart/form-data; boundary=${delimiter}` },
        body: new Uint8Array(Buffer.concat(parts)),
      });
      return { status: response.status, body: await response.json() };
    }

    const LIMITED_OFFER = {
      mytpe_pay_id: 'mytpe_pay_xyz789',
      title: 'Limited Offer Product',
      details: 'A special limited edition product.',
      type: 'dynamic',
      amount: '5000.00',
      slug: 'limited-offer',
      payment_mode: 'limited',
      max_payments: '50',
      'metadata[internal_id]': 'PROD_123',
      'udfs[udf1][value]': 'INV2026001',
      'udfs[udf1][label]': 'Invoice Number',
      'udfs[udf2][value]': 'JohnDoe',
      'udfs[udf2][label]': 'Customer Name',
    };
    const CREATED_OFFER = {
      status: 201,
      body: {
        success: true,
        data: {
          title: 'Limited Offer Product',
          amount: '5000.00',
          status: 'active',
          max_payments: 50,
          remaining_payments: 50,
          logo: expect.stringContaining('/logos/'),
          metadata: { internal_id: 'PROD_123' },
          udfs: {
            udf1: { value: 'INV2026001', label: 'Invoice Number' },
            udf2: { value: 'JohnDoe', label: 'Customer Name' },
          },
        },
      },
    };
    function toForm(fields: Record<string, string>): FormData {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.append(name, value);
      return form;
    }
    async function readLogo(): Promise<Buffer> {
      return await sharp(join(place.folder, 'logo.png')).png().toBuffer();
    }

    describe('Create Pay Link', () => {
      it('creates the limited offer with fetch', async () => {
        const form = toForm(LIMITED_OFFER);
        form.append(
          'logo',
          new Blob([new Uint8Array(await readLogo())], { type: 'image/png' }),
          'logo.png',
        );
        expect(await post('/links/store', form)).toMatchObject(CREATED_OFFER);
      });

      it('creates the invoice without a retry button', async () => {
        const form = new FormData();
        form.append('mytpe_pay_id', 'mytpe_pay_xyz789');
        form.append('title', 'One-time Invoice');
        form.append('details', 'Invoice #1234');
        form.append('type', 'dynamic');
        form.append('amount', '5000.00');
        form.append('slug', 'invoice-1234');
        form.append('payment_mode', 'one_shot');
        form.append('settings[show_retry_button]', 'false');
        expect(await post('/links/store', form)).toMatchObject({
          status: 201,
          body: {
            data: {
              payment_mode: 'one_shot',
              max_payments: 1,
              payment_status: 'awaiting_payment',
              settings: { show_retry_button: false, allow_anonymous: false },
            },
          },
        });
      });

      it('creates the anonymous donation', async () => {
        const form = new FormData();
        form.append('mytpe_pay_id', 'mytpe_pay_xyz789');
        form.append('title', 'Donate to our cause');
        form.append('details', 'Anonymous donations welcome.');
        form.append('type', 'static');
        form.append('slug', 'donate');
        form.append('settings[allow_anonymous]', 'true');
        expect(await post('/links/store', form)).toMatchObject({
          status: 201,
          body: {
            data: {
              type: 'static',
              amount: null,
              settings: { show_retry_button: true, allow_anonymous: true },
            },
          },
        });
      });

      it('creates the reservation that expires', async () => {
        const form = new FormData();
        form.append('mytpe_pay_id', 'mytpe_pay_xyz789');
        form.append('title', 'Seat reservation #A12');
        form.append('details', 'Hold expires in 30 minutes if unpaid.');
        form.append('type', 'dynamic');
        form.append('amount', '1500.00');
        form.append('slug', 'seat-a12-reservation');
        form.append('payment_mode', 'one_shot');
        form.append('inactivity_timeout_minutes', '30');
        const { status, body } = await post('/links/store', form);
        expect(status).toBe(201);
        const response = await fetch(`${base}/links/${String(body.data['id'])}`, { headers: KEYS });
        expect(await response.json()).toMatchObject({
          data: { inactivity_timeout_minutes: 30, inactivity_timeout_source: 'link' },
        });
      });

      it('takes the body that the PHP sample puts together by hand', async () => {
        const answer = await postByHand(
          '/links/store',
          { ...LIMITED_OFFER, slug: 'limited-offer-php' },
          await readLogo(),
        );
        expect(answer).toMatchObject(CREATED_OFFER);
      });

      it('creates it with Python’s requests', async () => {
        const slug = 'limited-offer-python';
        const answer = (await hasPythonRequests())
          ? await python(PYTHON_CREATE(base, join(place.folder, 'logo.png'), slug))
          : await postByHand('/links/store', { ...LIMITED_OFFER, slug }, await readLogo());
        expect(answer).toMatchObject(CREATED_OFFER);
      });

      it('takes the body that axios and form-data send in chunks', async () => {
        const boundary = `--------------------------${'1'.repeat(24)}`;
        const fields = { ...LIMITED_OFFER, slug: 'limited-offer-axios' };
        const head = (disposition: string): string =>
          `--${boundary}\r\nContent-Disposition: form-data; ${disposition}`;
        const pieces = [
          ...Object.entries(fields).map(
            ([name, value]) => `${head(`name="${name}"`)}\r\n\r\n${value}\r\n`,
          ),
          `${head('name="logo"; filename="logo.png"')}\r\nContent-Type: image/png\r\n\r\n`,
          await readLogo(),
          `\r\n--${boundary}--\r\n`,
        ];
        const request: RequestInit & { duplex: 'half' } = {
          method: 'POST',
          headers: { ...KEYS, 'Content-Type': `multipart/form-data; boundary=${boundary}` },
          body: new ReadableStream<Uint8Array>({
            start(controller) {
              for (const piece of pieces) controller.enqueue(new Uint8Array(Buffer.from(piece)));
              controller.close();
            },
          }),
          duplex: 'half',
        };
        const response = await fetch(`${base}/links/store`, request);
        expect({ status: response.status, body: await response.json() }).toMatchObject(
          CREATED_OFFER,
        );
      });

      it('answers the second of two with the documented message', async () => {
        expect(await post('/links/store', toForm(LIMITED_OFFER))).toEqual({
          status: 422,
          body: {
            message: 'The given data was invalid.',
            errors: { slug: ['The slug has already been taken.'] },
          },
        });
      });
    });

    describe('Get Pay Links', () => {
      it('lists the instance', async () => {
        const instanceId = '00ded387-5dbd-412b-b619-90b0e86d416f';
        const response = await fetch(`${base}/${instanceId}/links?per_page=10&page=1`, {
          method: 'GET',
          headers: { ...KEYS, Accept: 'application/json' },
        });
        const { data } = (await response.json()) as Answered['body'];
        expect(data).toMatchObject({ current_page: 1, per_page: 10, from: 1, to: 10 });
      });
    });

    describe('Update Pay Link', () => {
      it('switches the settings one by one', async () => {
        const retry = new FormData();
        retry.append('settings[show_retry_button]', 'false');
        expect((await update(retry)).status).toBe(200);
        const anonymous = new FormData();
        anonymous.append('settings[allow_anonymous]', 'true');
        expect((await update(anonymous)).body.data['settings']).toEqual({
          show_retry_button: false,
          allow_anonymous: true,
        });
      });

      it('sets the timeout and clears it', async () => {
        const set = new FormData();
        set.append('_method', 'PATCH');
        set.append('inactivity_timeout_minutes', '15');
        expect((await update(set)).status).toBe(200);
        expect(await readLink()).toMatchObject({
          inactivity_timeout_minutes: 15,
          status: 'active',
        });
        const clear = new FormData();
        clear.append('_method', 'PATCH');
        clear.append('inactivity_timeout_minutes', '');
        expect((await update(clear)).status).toBe(200);
        expect(await readLink()).toMatchObject({ inactivity_timeout_minutes: null });
      });

      const BATCH_2 = {
        _method: 'PATCH',
        max_payments: '100',
        title: 'Concert Ticket (Batch 2)',
        'udfs[udf2][value]': 'TICKETBATCH2',
        'udfs[udf2][label]': 'Batch Reference',
      };
      const UPDATED = {
        status: 200,
        body: {
          success: true,
          message: 'Pay link updated successfully',
          data: {
            id: LINK_ID,
            title: 'Concert Ticket (Batch 2)',
            max_payments: 100,
            successful_payments_count: 15,
            remaining_payments: 85,
            udfs: { udf2: { value: 'TICKETBATCH2', label: 'Batch Reference' } },
          },
        },
      };

      it('opens the second batch with fetch', async () => {
        expect(await update(toForm(BATCH_2))).toMatchObject(UPDATED);
      });

      it('takes the body that the PHP sample puts together by hand', async () => {
        const { 'udfs[udf2][value]': value, 'udfs[udf2][label]': label, ...rest } = BATCH_2;
        const fields = { ...rest, 'udfs[udf1][value]': value, 'udfs[udf1][label]': label };
        const answer = await postByHand(`/links/update/${LINK_ID}`, fields, null);
        expect(answer.body.data['udfs']).toEqual({
          udf1: { value: 'TICKETBATCH2', label: 'Batch Reference' },
        });
      });

      it('opens it with Python’s requests, which sends it urlencoded', async () => {
        const answer = (await hasPythonRequests())
          ? await python(PYTHON_UPDATE(base))
          : await postUrlencoded(`/links/update/${LINK_ID}`, BATCH_2);
        expect(answer).toMatchObject(UPDATED);
      });
    });
  },
);
