import { randomUUID } from 'node:crypto';
import type { Instant } from '../../../contract/core/instant.ts';
import { centimes } from '../../../contract/core/money.ts';
import type { SandboxContext } from '../core/context.ts';
import { instanceCounters, instances } from '../db/schema.ts';
import type { InstanceRow } from './link-record.ts';

export interface NewInstance {
  readonly id?: string;
  readonly merchantId: string;
  readonly name: string;
  readonly description: string;
  readonly status?: InstanceRow['status'];
  readonly logoId?: string | null;
  readonly defaultInactivityTimeoutMinutes?: number | null;
  readonly createdAt: Instant;
}

/** Makes an instance with its counters at zero. The API has no call for it: the vendor opens instances. */
export async function createInstance(
  { database }: SandboxContext,
  instance: NewInstance,
): Promise<InstanceRow> {
  return await database.transaction(async () => {
    const {
      id = randomUUID(),
      status = 'active',
      logoId = null,
      defaultInactivityTimeoutMinutes = null,
    } = instance;
    const [row] = await database.orm
      .insert(instances)
      .values({
        ...instance,
        id,
        status,
        logoId,
        defaultInactivityTimeoutMinutes,
        updatedAt: instance.createdAt,
      })
      .returning();
    if (!row) throw new Error('An insert without a row');
    await database.orm.insert(instanceCounters).values({
      merchantId: row.merchantId,
      instanceId: row.id,
      linksCount: 0,
      collectedAmount: centimes(0),
    });
    return row;
  });
}
