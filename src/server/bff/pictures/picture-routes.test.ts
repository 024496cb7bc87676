import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../database/database.ts';
import { openEmbedded } from '../testing/open-embedded.ts';
import { sendRaw, SAME_ORIGIN, type RawAnswer } from '../testing/send-raw.ts';
import { startBff, type BffServer } from '../testing/start-bff.ts';
import { KEY, SECRET, startUpstream, type Upstream } from '../testing/start-upstream.ts';

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);
const WEBP = Buffer.from('RIFF\u0001\u0001\u0001\u0001WEBPVP8 ');

let database: Database;
let upstream: Upstream;
let bff: BffServer;
let cookie: string;

beforeAll(async () => {
  database = await openEmbedded();
  upstream = await startUpstream();
  bff = await startBff({ database, upstreamBase: upstream.base });
});
afterAll(async () => {
  await bff.close();
  await upstream.close();
  await database.close();
});
beforeEach(async () => {
  cookie = await bff.cookie();
  upstream.calls.length = 0;
});

const logoAddress = (path = '/storage/logo') => new URL(path, upstream.base).href;
const ask = (address: string, headers: Record<string, string> = { Cookie: cookie }) =>
  sendRaw(bff.origin, {
    path: `/bff/pictures?address=${encodeURIComponent(address)}`,
    headers: { ...SAME_ORIGIN, ...headers },
  });
const askFor = async (body: Buffer, type = 'application/octet-stream'): Promise<RawAnswer> => {
  upstream.answerWith((_call, response) => {
    response.writeHead(200, { 'Content-Type': type }).end(body);
  });
  return await ask(logoAddress());
};
const codeOf = ({ status, text }: RawAnswer): [number, unknown] => [
  status,
  (JSON.parse(text) as { code: unknown }).code,
];

describe('a logo of the API, from our own origin', () => {
  it.each([
    ['image/png', PNG],
    ['image/jpeg', JPEG],
    ['image/webp', WEBP],
  ])('comes as what it is, whatever its server calls it: %s', async (type, file) => {
    const answer = await askFor(file);
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe(type);
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
    expect(Buffer.compare(answer.bytes, file)).toBe(0);
  });

  it('is asked for without the merchant’s keys or cookie', async () => {
    await askFor(PNG);
    expect(upstream.calls).toHaveLength(1);
    const sent = JSON.stringify(upstream.calls[0]?.headers);
    for (const secret of [KEY, SECRET, cookie]) expect(sent).not.toContain(secret);
  });

  it('is for those who are signed in', async () => {
    expect(codeOf(await ask(logoAddress(), {}))).toEqual([401, 'SIGNED_OUT']);
    expect(upstream.calls).toEqual([]);
  });

  it.each([
    'https://elsewhere.example.dz/logo.png',
    'http://169.254.169.254/latest/meta-data',
    'file:///etc/passwd',
    'data:image/png;base64,AAAA',
    '//elsewhere.example.dz/logo.png',
    '',
  ])('is of where logos are kept, not of %s', async (address) => {
    expect(codeOf(await ask(address))).toEqual([422, 'INVALID']);
    expect(upstream.calls).toEqual([]);
  });

  it('is asked for over HTTP: an address within another scheme has the same origin', async () => {
    expect(codeOf(await ask(`blob:${logoAddress()}`))).toEqual([422, 'INVALID']);
    expect(upstream.calls).toEqual([]);
  });

  it('carries no password to the API', async () => {
    const { host } = new URL(upstream.base);
    expect(codeOf(await ask(`http://name:word@${host}/logo`))).toEqual([422, 'INVALID']);
  });

  it('is a picture: a page or a drawing that may hold a script does not pass', async () => {
    const page = await askFor(Buffer.from('<html><script>1</script>'), 'image/png');
    expect(codeOf(page)).toEqual([502, 'UPSTREAM_UNREADABLE']);
    const drawing = await askFor(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'));
    expect(codeOf(drawing)).toEqual([502, 'UPSTREAM_UNREADABLE']);
  });

  it('follows no redirect, and what is not there is not there', async () => {
    upstream.answerWith((_call, response) => {
      response.writeHead(302, { Location: 'http://169.254.169.254/' }).end();
    });
    expect(codeOf(await ask(logoAddress()))).toEqual([404, 'NOT_FOUND']);
    expect(upstream.calls).toHaveLength(1);
  });

  it('is no larger than a logo may be', async () => {
    const answer = await askFor(Buffer.concat([PNG, Buffer.alloc(5 * 1024 * 1024)]));
    expect(codeOf(answer)).toEqual([502, 'UPSTREAM_TOO_LARGE']);
  });
});
