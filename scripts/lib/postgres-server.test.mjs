import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { expect, it, vi } from 'vitest';
import { startPostgresServer } from './postgres-server.mjs';

const MODULE = fileURLToPath(new URL('./postgres-server.mjs', import.meta.url));
/** Without TEST_DATABASE_URL: what is tested is the server that we start ourselves. */
const env = { PATH: process.env['PATH'] };

/** @param {string} url */
async function ask(url) {
  const client = new pg.Client(url);
  // A server that stops under the connection makes the statement fail; told to nobody besides, it would end the tests.
  client.on('error', () => {});
  await client.connect();
  try {
    const { rows } = await client.query(
      `select current_setting('fsync') as fsync, current_setting('max_connections') as connections, current_setting('data_directory') as folder`,
    );
    await client.query('create database made_by_a_test');
    return rows[0];
  } finally {
    await client.end();
  }
}

it('starts a server on which databases can be made, and leaves nothing behind', async () => {
  const server = await startPostgresServer({ env });
  const { fsync, connections, folder } = await ask(server.url);
  expect(fsync).toBe('off');
  expect(Number(connections)).toBe(100);
  await server.stop();
  await expect(ask(server.url)).rejects.toThrow('ECONNREFUSED');
  expect(existsSync(folder)).toBe(false);
});

it('ends the server when its owner is killed', async () => {
  const script = `
    const { startPostgresServer } = await import(${JSON.stringify(MODULE)});
    const { url } = await startPostgresServer({ env: { PATH: process.env.PATH } });
    console.log(url);
    setInterval(() => {}, 1000);
  `;
  const owner = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [url] = await once(createInterface(owner.stdout), 'line');
  const { folder } = await ask(url);
  owner.kill('SIGKILL');
  await vi.waitFor(
    async () => {
      await expect(ask(url)).rejects.toThrow('ECONNREFUSED');
      expect(existsSync(folder)).toBe(false);
    },
    { timeout: 15_000 },
  );
});

it('takes the server that it is told of', async () => {
  const url = 'postgres://someone@example.test/postgres';
  const server = await startPostgresServer({ env: { TEST_DATABASE_URL: url } });
  expect(server).toMatchObject({ url, source: 'TEST_DATABASE_URL' });
});
