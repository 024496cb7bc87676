import { setTimeout as delay } from 'node:timers/promises';
import { attemptDelivery } from './attempt-delivery.ts';
import { requeueLost } from './deliver-due.ts';
import type { DeliveryQueue, FetchedJob } from './job-queue.ts';
import { relayEvents } from './relay-events.ts';
import type { WebhooksContext } from './webhooks-context.ts';

const POLL_MS = 500;
/** Attempts under way in one process. */
const AT_ONCE = 32;
const REQUEUE_MS = 30_000;

export interface DeliveryWorker {
  /** Takes no more jobs, and waits for the attempts that are under way. */
  close(): Promise<void>;
}

/** Relays the outbox and works the queue, until it is closed. */
export function startDeliveryWorker(
  context: WebhooksContext & { readonly queue: DeliveryQueue },
): DeliveryWorker {
  const { queue, log } = context;
  const underWay = new Set<Promise<void>>();
  const closing = new AbortController();
  let requeuedAt = 0;

  async function run(job: FetchedJob): Promise<void> {
    try {
      await attemptDelivery(context, job.deliveryId, job.attempt, job);
    } catch (error) {
      // The job is taken again when its time has run out.
      log.error('delivery failed', { fault: error instanceof Error ? error.message : 'unknown' });
    }
  }

  /** @returns whether there may be more */
  async function turn(): Promise<boolean> {
    await relayEvents(context);
    if (performance.now() - requeuedAt > REQUEUE_MS) {
      requeuedAt = performance.now();
      await requeueLost(context);
    }
    const free = AT_ONCE - underWay.size;
    if (free === 0) return false;
    const jobs = await queue.take(free);
    for (const job of jobs) {
      const attempt = run(job).finally(() => underWay.delete(attempt));
      underWay.add(attempt);
    }
    return jobs.length > 0;
  }

  async function work(): Promise<void> {
    while (!closing.signal.aborted) {
      try {
        if (await turn()) {
          // One receiver's turn is limited: its next jobs can be taken when these have ended.
          await Promise.race([
            ...underWay,
            delay(POLL_MS, undefined, { signal: closing.signal }).catch(() => {}),
          ]);
          continue;
        }
      } catch (error) {
        log.warn('deliveries interrupted', {
          fault: error instanceof Error ? error.name : 'unknown',
        });
      }
      await delay(POLL_MS, undefined, { signal: closing.signal }).catch(() => {});
    }
  }

  const working = work();
  return {
    async close() {
      closing.abort();
      await working;
      await Promise.all(underWay);
    },
  };
}
