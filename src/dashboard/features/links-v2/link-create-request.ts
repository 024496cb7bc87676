import type { Instant } from '../../../contract/core/instant.ts';
import { MAX_PER_PAGE } from '../../../contract/v2/paginator.ts';
import { recognizeRule, sayRule } from '../../../contract/v2/rule-messages.ts';
import type { LinkCreateInput } from '../../../contract/v2/link-create.ts';
import { DEFAULT_SETTINGS } from '../../../contract/v2/link-settings.ts';
import type { Link, LinkSummary } from '../../../contract/v2/link.ts';
import { ApiProblem } from '../../api/api-problem.ts';
import { callV2 } from '../../api/call-v2.ts';
import {
  createCarefully,
  type CreateOutcome as SharedOutcome,
  type MadeLink,
  type Settlement as SharedSettlement,
} from '../links/form/careful-create.ts';

/** A create whose answer never came. While one is open, nothing else is created. */
export interface OpenAttempt {
  readonly slug: string;
  /** By the server's clock, epoch milliseconds. */
  readonly startedAt: Instant;
}

export type CreateOutcome = SharedOutcome<MadeLink<Link>, OpenAttempt>;

export interface CreateRequest {
  readonly instanceId: string;
  readonly body: LinkCreateInput;
  /** The attempt before this one whose answer never came. */
  readonly open: OpenAttempt | null;
  /** The server's time, epoch milliseconds. */
  readonly now: Instant;
}

/** How far the clocks of those who answer may lie apart. */
const CLOCK_TOLERANCE_MS = 2 * 60_000;

/**
 * Creates a link, once. An answer that got lost is settled by looking for the slug: among the merchant's own
 * newest links (then it was made), and by the public look-up (then somebody else has it).
 * @throws ApiProblem when it is refused
 */
export async function createLink({
  instanceId,
  body,
  open,
  now,
}: CreateRequest): Promise<CreateOutcome> {
  return await createCarefully<Link, OpenAttempt>({
    open,
    // A slug names one link: what is found under it later was made by one of these attempts.
    attempt: open?.slug === body.slug ? open : { slug: body.slug, startedAt: now },
    send: async () => {
      const { data } = await callV2('links.create', { body: { ...body, logo: blobOf(body) } });
      return data;
    },
    settle: async (attempt, why) => {
      const settled = await settleAttempt(instanceId, attempt);
      if (settled.kind !== 'taken') return settled;
      if (why === null) return { kind: 'absent' };
      throw isSlugTaken(why) ? why : slugTakenProblem();
    },
    isInDoubt: (refusal) => open !== null && isSlugTaken(refusal),
  });
}

function blobOf(body: LinkCreateInput): Blob | undefined {
  return body.logo instanceof Blob ? body.logo : undefined;
}

function isSlugTaken(problem: ApiProblem): boolean {
  return (problem.fields['slug'] ?? []).some(
    (message) => recognizeRule(message)?.rule === 'slug.taken',
  );
}

/** What the API would have said, had its answer arrived. */
function slugTakenProblem(): ApiProblem {
  return new ApiProblem({
    kind: 'invalid',
    status: 422,
    message: '',
    code: null,
    fields: { slug: [sayRule('slug.taken')] },
    retryAfterSeconds: null,
    requestId: null,
    current: null,
  });
}

export type Settlement =
  | SharedSettlement<Link>
  /** The slug belongs to somebody else's link, or to an older one of the merchant's. */
  | { readonly kind: 'taken' };

/** What became of an attempt whose answer never came. */
export async function settleAttempt(
  instanceId: string,
  { slug, startedAt }: OpenAttempt,
): Promise<Settlement> {
  try {
    const { data: newest } = await callV2('links.list', {
      params: { id: instanceId },
      query: { page: 1, per_page: MAX_PER_PAGE },
    });
    const own = newest.items.find((link) => link.slug === slug);
    if (own) {
      const isOfThisAttempt =
        own.created_at === null || own.created_at >= startedAt - CLOCK_TOLERANCE_MS;
      return isOfThisAttempt ? { kind: 'created', link: await readInFull(own) } : { kind: 'taken' };
    }
    return (await isSlugFree(slug)) ? { kind: 'absent' } : { kind: 'taken' };
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    return { kind: 'unknown', problem: error };
  }
}

/** A row of the list tells less than the link itself; when that cannot be read, the row is enough to share it. */
async function readInFull(row: LinkSummary): Promise<Link> {
  try {
    return (await callV2('links.read', { params: { id: row.id } })).data;
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    return {
      ...row,
      udfs: null,
      settings: DEFAULT_SETTINGS,
      inactivity_timeout_minutes: null,
      effective_inactivity_timeout_minutes: null,
      inactivity_timeout_source: null,
      last_activity_at: null,
    };
  }
}

/** Whether no link of anybody has this slug. @throws ApiProblem when it cannot be known */
export async function isSlugFree(slug: string, signal?: AbortSignal): Promise<boolean> {
  try {
    await callV2('links.public', { params: { slug }, signal });
    return false;
  } catch (error) {
    if (error instanceof ApiProblem && error.kind === 'notFound') return true;
    throw error;
  }
}
