import { Client } from 'pg';
import { startPostgresServer } from '../../scripts/lib/postgres-server.mjs';
import { measureCompletion, measureWholePayments } from './measure-payments.mjs';
import { printTable } from './print-table.mjs';

/** Completions a second, at the least. */
const GOALS = { embedded: 1_000, server: 2_500 };

/**
 * @param {string} name for people
 * @param {number} perSecond
 * @param {{ many: number, one: number, bareMany: number }} completion
 * @param {number} wholeMs
 */
function report(name, perSecond, completion, wholeMs) {
  const rate = (/** @type {number} */ ms) => `${Math.round(1_000 / ms)}/s`;
  const rest = { unit: 'ms' };
  printTable(`Payments at 32 callers, ${name}, milliseconds each`, [
    {
      name: `completing alone, on 64 links (${rate(completion.many)}; bare ${rate(completion.bareMany)})`,
      ours: completion.many,
      bare: completion.bareMany,
      atMost: 1_000 / perSecond,
      ...rest,
    },
    {
      name: `completing alone, on one link (${rate(completion.one)})`,
      ours: completion.one,
      bare: completion.bareMany,
      ...rest,
    },
    {
      name: `whole payment over HTTP (${rate(wholeMs)})`,
      ours: wholeMs,
      bare: completion.bareMany,
      ...rest,
    },
  ]);
}

/** Measures and prints what payments cost, on both databases. */
export async function benchPayments() {
  report(
    'embedded database',
    GOALS.embedded,
    await measureCompletion(null),
    await measureWholePayments({}),
  );
  const postgres = await startPostgresServer({ log: console.log });
  const client = new Client({ connectionString: postgres.url });
  await client.connect();
  try {
    await client.query('create database bench_completion');
    await client.query('create database bench_payments');
    /** @param {string} name */
    const urlOf = (name) => {
      const url = new URL(postgres.url);
      url.pathname = `/${name}`;
      return url.href;
    };
    report(
      'Postgres server',
      GOALS.server,
      await measureCompletion(urlOf('bench_completion')),
      await measureWholePayments({ DATABASE_URL: urlOf('bench_payments') }),
    );
  } finally {
    await client.query('drop database if exists bench_completion with (force)');
    await client.query('drop database if exists bench_payments with (force)');
    await client.end();
    await postgres.stop();
  }
}
