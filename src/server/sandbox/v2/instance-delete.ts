import { and, eq } from 'drizzle-orm';
import { countLinks } from '../core/counters.ts';
import type { SandboxContext } from '../core/context.ts';
import { removePicture } from '../core/pictures.ts';
import { instances } from '../db/schema.ts';
import { forbidden, instanceNotFound } from './refusal.ts';

/**
 * Deletes an instance that has no links.
 * @throws Refusal 404; 403 when there are links
 */
export async function deleteInstance(
  context: SandboxContext,
  merchantId: string,
  id: string,
): Promise<void> {
  const { database } = context;
  const isOwn = and(eq(instances.id, id), eq(instances.merchantId, merchantId));
  await database.transaction(async () => {
    const [instance] = await database.orm.select().from(instances).where(isOwn).for('update');
    if (!instance) throw instanceNotFound();
    if ((await countLinks(context, { merchantId, instanceId: id })) > 0)
      throw forbidden('instance.hasLinks');
    await database.orm.delete(instances).where(isOwn);
    if (instance.logoId !== null) await removePicture(context, instance.logoId);
  });
}
