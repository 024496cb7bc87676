import { eq } from 'drizzle-orm';
import { slugs, type Generation } from '../db/schema.ts';
import type { SandboxContext } from './context.ts';

export async function isSlugTaken({ database }: SandboxContext, slug: string): Promise<boolean> {
  const found = await database.orm
    .select({ slug: slugs.slug })
    .from(slugs)
    .where(eq(slugs.slug, slug));
  return found.length > 0;
}

/**
 * Takes a slug for a link, among all merchants and both generations. Of several that want it at once one gets it.
 * @returns false when it is taken
 */
export async function claimSlug(
  { database }: SandboxContext,
  claim: { slug: string; merchantId: string; generation: Generation; linkId: string },
): Promise<boolean> {
  const claimed = await database.orm
    .insert(slugs)
    .values(claim)
    .onConflictDoNothing()
    .returning({ slug: slugs.slug });
  return claimed.length > 0;
}

/** Holds a slug until the transaction ends: no payment begins on its link meanwhile. */
export async function lockSlug({ database }: SandboxContext, slug: string): Promise<void> {
  await database.orm
    .select({ slug: slugs.slug })
    .from(slugs)
    .where(eq(slugs.slug, slug))
    .for('update');
}

export async function releaseSlug({ database }: SandboxContext, slug: string): Promise<void> {
  await database.orm.delete(slugs).where(eq(slugs.slug, slug));
}
