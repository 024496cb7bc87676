import { describe, expect, it } from 'vitest';
import { BodyTooLargeError } from '../../http/bounded-body.ts';
import { Refusal } from './refusal.ts';
import { readFields } from './request-fields.ts';

function post(body: BodyInit, contentType?: string): Request {
  const headers = contentType === undefined ? {} : { 'Content-Type': contentType };
  return new Request('http://localhost/', { method: 'POST', body, headers });
}

async function refusalOf(request: Request): Promise<Refusal> {
  const error: unknown = await readFields(request).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof Refusal) return error;
  throw new Error(`Not refused: ${String(error)}`);
}

const FIELDS = [
  ['title', 'Café & thé'],
  ['settings[allow_anonymous]', 'true'],
  ['udfs[udf1][value]', 'INV2026001'],
  ['udfs[udf1][label]', 'رقم'],
] as const;
const TREE = {
  title: 'Café & thé',
  settings: { allow_anonymous: 'true' },
  udfs: { udf1: { value: 'INV2026001', label: 'رقم' } },
};

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

describe('readFields', () => {
  it('reads multipart with bracketed names', async () => {
    const form = new FormData();
    for (const [name, value] of FIELDS) form.append(name, value);
    expect(plain(await readFields(post(form)))).toEqual(TREE);
  });

  it('reads urlencoded with bracketed names', async () => {
    const body = new URLSearchParams(FIELDS.map((pair) => [...pair])).toString();
    expect(
      plain(await readFields(post(body, 'application/x-www-form-urlencoded; charset=UTF-8'))),
    ).toEqual(TREE);
  });

  it('reads JSON', async () => {
    expect(plain(await readFields(post(JSON.stringify(TREE), 'application/json')))).toEqual(TREE);
  });

  it('reads a body made by hand with a short boundary, as the PHP samples make it', async () => {
    const boundary = '-------------6f3a1b2c4d5e6';
    const part = (name: string, value: string): string =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
    const body =
      FIELDS.map(([name, value]) => part(name, value)).join('') +
      `--${boundary}\r\nContent-Disposition: form-data; name="logo"; filename="logo.png"\r\n` +
      `Content-Type: image/png\r\n\r\n\u0089PNG\r\n--${boundary}--\r\n`;
    const { logo, ...fields } = await readFields(
      post(body, `multipart/form-data; boundary=${boundary}`),
    );
    expect(plain(fields)).toEqual(TREE);
    expect(logo).toBeInstanceOf(File);
  });

  it.each([
    ['names without quotes', (body: string) => body.replaceAll('name="title"', 'name=title')],
    ['no space before a name', (body: string) => body.replaceAll('; name', ';name')],
    ['words before the first part', (body: string) => `This is a form.\r\n${body}`],
    ['words after the last part', (body: string) => `${body}That was it.`],
  ])('reads multipart as the standards allow it: %s', async (_name, spoil) => {
    const file = '\u0089PNG\r\n; filename=title\r\n\r\n\u0000';
    const head = 'Content-Disposition: form-data; name="logo"; filename="logo.png"';
    const parts = FIELDS.map(
      ([name, value]) => `Content-Disposition: form-data; name="${name}"\r\n\r\n${value}`,
    );
    const text = [...parts, `${head}\r\nContent-Type: image/png\r\n\r\n${file}`]
      .map((part) => `--abc\r\n${part}\r\n`)
      .join('');
    const { logo, ...fields } = await readFields(
      post(spoil(`${text}--abc--\r\n`), 'multipart/form-data; boundary=abc'),
    );
    expect(plain(fields)).toEqual(TREE);
    expect(await (logo as File).text()).toBe(file);
  });

  it('takes an empty body for no fields', async () => {
    expect(await readFields(new Request('http://localhost/', { method: 'POST' }))).toEqual({});
  });

  it.each(['PATCH', 'patch', 'POST'])('drops _method=%s', async (method) => {
    const body = new URLSearchParams({ _method: method, title: 'x' });
    expect(plain(await readFields(post(body)))).toEqual({ title: 'x' });
  });

  it.each(['_method=DELETE', '_method[a]=PATCH', '_method='])(
    'refuses to become another verb: %s',
    async (body) => {
      expect((await refusalOf(post(new URLSearchParams(body)))).status).toBe(405);
    },
  );

  it.each([
    '__proto__[polluted]',
    'metadata[__proto__]',
    'constructor[prototype][polluted]',
    'metadata[constructor]',
  ])('refuses the form field %s and pollutes nothing', async (name) => {
    const refusal = await refusalOf(post(new URLSearchParams({ [name]: 'yes' })));
    expect(refusal.status).toBe(422);
    expect(refusal.body).toEqual({
      message: 'The given data was invalid.',
      errors: { [name]: ['This field name is not allowed.'] },
    });
    expect({}).not.toHaveProperty('polluted');
  });

  it.each([
    '{"__proto__":{"polluted":1}}',
    '{"metadata":{"__proto__":"x"}}',
    '{"a":{"constructor":{}}}',
  ])('refuses the JSON %s', async (body) => {
    expect((await refusalOf(post(body, 'application/json'))).status).toBe(422);
    expect({}).not.toHaveProperty('polluted');
  });

  it.each(['{"a":{"b":{"c":{"d":{"e":1}}}}}'])('refuses bottomless nesting', async (body) => {
    expect((await refusalOf(post(body, 'application/json'))).status).toBe(422);
  });

  it.each([
    ['{"a":', 'application/json', 400],
    ['[1]', 'application/json', 400],
    ['"text"', 'application/json', 400],
    ['no parts', 'multipart/form-data; boundary=abc', 400],
    ['no boundary', 'multipart/form-data', 400],
    ['<a/>', 'application/xml', 415],
  ])('refuses %s as %s with %i', async (body, contentType, status) => {
    expect((await refusalOf(post(body, contentType))).status).toBe(status);
  });

  describe('of text in another alphabet than UTF-8', () => {
    const MULTIPART = 'multipart/form-data; boundary=abc';
    const field = (text: string) =>
      `--abc\r\nContent-Disposition: form-data; name="title"\r\n\r\n${text}\r\n--abc--\r\n`;
    const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

    it.each([
      ['application/json', '{"title":"Café"}'],
      ['application/x-www-form-urlencoded', 'title=Café'],
      ['application/x-www-form-urlencoded', 'title=Caf%E9'],
      ['application/x-www-form-urlencoded', 'Caf%E9=title'],
      [MULTIPART, field('Café')],
    ])('keeps nothing, as %s: %s', async (contentType, text) => {
      const { status, body } = await refusalOf(post(latin1(text), contentType));
      expect(status).toBe(400);
      expect(body).toEqual({ message: 'The request body is not UTF-8.' });
    });

    it.each([
      ['application/json', '{"title":"\ufffd"}'],
      ['application/x-www-form-urlencoded', 'title=\ufffd'],
      ['application/x-www-form-urlencoded', 'title=%ef%bf%bd'],
      [MULTIPART, field('\ufffd')],
    ])('takes the sign that stands for such, where it was sent, as %s: %s', async (type, text) => {
      expect(plain(await readFields(post(text, type)))).toEqual({ title: '\ufffd' });
    });

    it('leaves files alone', async () => {
      const form = new FormData();
      form.append('title', 'Café');
      form.append('logo', new File([latin1('\xe9\xff')], 'é.png'));
      expect(await readFields(post(form))).toMatchObject({ title: 'Café' });
    });
  });

  it.each([
    ['application/json', 64 * 1024],
    ['application/x-www-form-urlencoded', 256 * 1024],
    ['multipart/form-data; boundary=abc', 3 * 1024 * 1024],
  ])('bounds %s at %i bytes', async (contentType, limit) => {
    await expect(readFields(post('a'.repeat(limit + 1), contentType))).rejects.toThrow(
      BodyTooLargeError,
    );
    const announced = new Request('http://localhost/', {
      method: 'POST',
      body: 'short',
      headers: { 'Content-Type': contentType, 'Content-Length': String(limit + 1) },
    });
    await expect(readFields(announced)).rejects.toThrow(BodyTooLargeError);
    expect(announced.bodyUsed).toBe(false);
  });
});
