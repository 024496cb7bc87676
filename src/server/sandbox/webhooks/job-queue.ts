import { PgBoss } from 'pg-boss';
import type { Database } from '../../database/database.ts';
import type { Log } from '../../log.ts';

/** One attempt at a delivery, to be made when its time has come. */
export interface DeliveryJob {
  readonly deliveryId: string;
  /** Who is sent to: an instance's webhook (v2), or one of the merchant's (ext). */
  readonly receiver: string;
  /** From 1. */
  readonly attempt: number;
  /** Milliseconds from now. */
  readonly delayMs: number;
}

export interface FetchedJob {
  readonly id: string;
  readonly deliveryId: string;
  readonly attempt: number;
}

/** Jobs that survive the process. Whatever is called inside a transaction belongs to it. */
export interface DeliveryQueue {
  add(jobs: readonly DeliveryJob[]): Promise<void>;
  /** Takes jobs that are due, at most so many, and no more for one receiver than it may have under way. */
  take(limit: number): Promise<FetchedJob[]>;
  finish(job: FetchedJob): Promise<void>;
  /** Gives a job back, to be tried again in a moment. */
  giveBack(job: FetchedJob): Promise<void>;
  close(): Promise<void>;
}

const QUEUE = 'webhook-delivery';

/** A job that nobody finished by then is taken again: its process has died. Longer than any attempt may take. */
const JOB_SECONDS = 17;
/** Several for one receiver, so that it is served in time; few, so that one which hangs leaves room for others. */
const AT_ONCE_PER_RECEIVER = 4;
const SUPERVISE_SECONDS = 2;

/**
 * Opens the job queue in the product's own database.
 * @throws DatabaseUnavailableError
 */
export async function openDeliveryQueue(database: Database, log: Log): Promise<DeliveryQueue> {
  const boss = new PgBoss({
    // Its statements go where ours go: into the transaction that is open, if there is one. On the embedded database's only
    // connection anything else would wait for itself for ever.
    db: {
      executeSql: async (text, values) => ({
        rows: (await database.run(text, values)) as object[],
      }),
    },
    backend: database.kind === 'embedded' ? 'pglite' : 'postgres',
    schema: 'jobs',
    schedule: false,
    superviseIntervalSeconds: SUPERVISE_SECONDS,
    monitorIntervalSeconds: SUPERVISE_SECONDS,
    maintenanceIntervalSeconds: 600,
    queueCacheIntervalSeconds: 600,
    bamIntervalSeconds: 600,
    flowIntervalSeconds: 600,
  });
  boss.on('error', (error) => log.warn('job queue', { fault: error.message }));
  await boss.start();
  await boss.createQueue(QUEUE, {
    expireInSeconds: JOB_SECONDS,
    retryLimit: 1_000,
    retryDelay: 1,
    deleteAfterSeconds: 3_600,
  });

  return {
    async add(jobs) {
      await boss.insert(
        QUEUE,
        jobs.map(({ deliveryId, receiver, attempt, delayMs }) => ({
          data: { deliveryId, attempt },
          group: { id: receiver },
          ...(delayMs > 0 ? { startAfter: new Date(Date.now() + delayMs) } : {}),
        })),
      );
    },
    async take(limit) {
      const jobs = await boss.fetch<{ deliveryId: string; attempt: number }>(QUEUE, {
        batchSize: limit,
        groupConcurrency: AT_ONCE_PER_RECEIVER,
      });
      return jobs.map(({ id, data }) => ({ id, ...data }));
    },
    async finish({ id }) {
      await boss.complete(QUEUE, id);
    },
    async giveBack({ id }) {
      await boss.fail(QUEUE, id);
    },
    async close() {
      await boss.stop({ graceful: false });
    },
  };
}
