// What a page of a hundred links costs at the least on a Postgres server, by the packages that the sandbox stands on: HTTP,
// one statement that is planned once, JSON. Nobody is asked for keys, and nothing is worked out. A process of its own; it
// takes its database from DATABASE_URL, and tells its parent the port.
import { createServer } from 'node:http';
import { Pool } from 'pg';

const PAGE = `
  select id, instance_id, title, details, slug, logo_id, type, amount, status, payment_mode, max_payments,
    successful_payments_count, collected_amount, metadata, inactivity_timeout_minutes, last_activity_at, created_at, updated_at
  from sandbox.links
  where instance_id = $1 and merchant_id = (select merchant_id from sandbox.instances where id = $1)
  order by created_at desc, id desc limit 100`;

const pool = new Pool({ connectionString: process.env['DATABASE_URL'] });

/** @param {string} instanceId */
async function bodyOf(instanceId) {
  const { rows } = await pool.query({ name: 'page', text: PAGE, values: [instanceId] });
  return JSON.stringify({ data: rows });
}

const server = createServer((request, response) => {
  bodyOf((request.url ?? '').slice(1)).then(
    (body) => {
      response.setHeader('Content-Type', 'application/json');
      response.setHeader('Content-Length', Buffer.byteLength(body));
      response.end(body);
    },
    (/** @type {Error} */ error) => response.destroy(error),
  );
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.(typeof address === 'object' ? address?.port : null);
});
