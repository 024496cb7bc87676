import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/**
 * Starts the bare counterpart of the list endpoint beside a product that has the same database.
 * @param {string} databaseUrl
 * @returns {Promise<{ origin: string, stop: () => Promise<void> }>} `origin`/{instance id} answers its newest hundred links
 */
export async function startBareEndpoint(databaseUrl) {
  const child = fork(join(import.meta.dirname, '../bare/list-endpoint.mjs'), {
    env: { ...process.env, DATABASE_URL: databaseUrl },
  });
  const [port] = await once(child, 'message');
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: async () => {
      child.kill();
      await once(child, 'exit');
    },
  };
}
