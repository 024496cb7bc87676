import { createServer, type AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startCable, type Cable } from '../testing/cable.ts';
import type { Driver } from './database.ts';
import { DatabaseUnavailableError } from './database-fault.ts';
import { connectToServer } from './server-database.ts';
import { createServerDatabase, type ServerDatabase } from './testing/databases.ts';

let place: ServerDatabase;
let cable: Cable;
let driver: Driver;
beforeEach(async () => {
  place = await createServerDatabase();
  cable = await startCable(place.url);
  driver = connectToServer(cable.url);
});
afterEach(async () => {
  await driver.close();
  await cable.close();
  await place.drop();
});

it('outlives a connection that breaks between two statements of a transaction', async () => {
  const watcher = connectToServer(place.url);
  const others = async () =>
    await watcher.query(
      'select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
      [],
      'arrays',
    );
  const work = driver.transaction(async (connection) => {
    await connection.query('select 1', [], 'arrays');
    cable.cut();
    await expect.poll(others).toEqual([]);
    await connection.query('select 2', [], 'arrays');
  });
  await expect(work).rejects.toBeInstanceOf(DatabaseUnavailableError);
  await watcher.close();

  cable.mend();
  expect(await driver.query('select 3', [], 'arrays')).toEqual([[3]]);
});

/** A message of the wire protocol (PostgreSQL, "Message Formats"). */
function wireMessage(type: string, body: string): Buffer {
  const length = Buffer.alloc(4);
  length.writeInt32BE(4 + Buffer.byteLength(body));
  return Buffer.concat([Buffer.from(type), length, Buffer.from(body)]);
}

it('outlives a connection that is ended in the moment in which it is ready', async () => {
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', () => {
      // In one piece, so that nobody has taken the connection over when the second comes.
      const authenticated = wireMessage('R', '\0\0\0\0');
      const ready = wireMessage('Z', 'I');
      const ended = wireMessage('E', 'SFATAL\0VFATAL\0C57P01\0Mterminating connection\0\0');
      socket.end(Buffer.concat([authenticated, ready, ended]));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const shaky = connectToServer(`postgres://user:word@127.0.0.1:${port}/base`);
  try {
    await expect(shaky.transaction(async () => {})).rejects.toBeInstanceOf(
      DatabaseUnavailableError,
    );
    await expect(shaky.query('select 1', [], 'arrays')).rejects.toBeInstanceOf(
      DatabaseUnavailableError,
    );
  } finally {
    await shaky.close();
    server.close();
  }
});
