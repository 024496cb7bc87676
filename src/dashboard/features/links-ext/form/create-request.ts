import type { Link } from '../../../../contract/ext/link.ts';
import { MAX_PER_PAGE } from '../../../../contract/ext/paginator.ts';
import { ApiProblem } from '../../../api/api-problem.ts';
import { callExt } from '../../../api/call-ext.ts';
import { publishExtLink } from '../../../api/move-ext-link.ts';
import {
  createCarefully,
  type CreateOutcome,
  type MadeLink,
  type Settlement,
} from '../../links/form/careful-create.ts';
import { hasReference } from './creation-reference.ts';
import type { CreateBody } from './link-body.ts';

/** What was asked for besides the link itself and did not work out: the link stands, as a draft. */
export interface Undone {
  /** `changes`: what was typed after the form had been sent first. */
  readonly step: 'changes' | 'logo' | 'publish';
  readonly problem: ApiProblem;
}

/** A link that was made, and brought as far as it got. */
export interface CreatedLink extends MadeLink<Link> {
  readonly undone: Undone | null;
}

/** A form that was sent, and whose answer never came. */
export interface OpenAttempt {
  /** The mark of this form; it stands in the body's metadata too. */
  readonly reference: string;
}

export interface CreateRequest extends OpenAttempt {
  readonly body: CreateBody;
  readonly logo: File | null;
  /** Published at once, else a draft. */
  readonly isPublished: boolean;
  /** It was sent before, and no answer came. */
  readonly isSentBefore: boolean;
}

/** What became of a form whose answer never came: its mark is looked for among the newest links of the instance. */
export async function settleCreate(
  instanceId: string,
  reference: string,
): Promise<Settlement<Link>> {
  try {
    const { data: newest } = await callExt('links.list', {
      query: {
        payment_instance_id: instanceId,
        sort_by: 'created_at',
        sort_dir: 'desc',
        per_page: MAX_PER_PAGE,
        page: 1,
      },
    });
    const link = newest.items.find((candidate) => hasReference(candidate, reference));
    return link ? { kind: 'created', link } : { kind: 'absent' };
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    return { kind: 'unknown', problem: error };
  }
}

/**
 * Makes a link, once, and brings it as far as was asked: its logo, which travels by itself, then its publication. A form that
 * was sent before is looked for first; found, its link takes on what was typed since.
 * @throws ApiProblem when the link itself is refused
 */
export async function createLink(
  request: CreateRequest,
): Promise<CreateOutcome<CreatedLink, OpenAttempt>> {
  const { body, reference, isSentBefore } = request;
  const attempt = { reference };
  const made = await createCarefully<Link, OpenAttempt>({
    open: isSentBefore ? attempt : null,
    attempt,
    send: async () => (await callExt('links.create', { body: { ...body } })).data,
    settle: () => settleCreate(body.payment_instance_id, reference),
  });
  return made.kind === 'created' ? await finishLink(made, request) : made;
}

async function finishLink(
  { link: made, isRecovered }: MadeLink<Link>,
  { body, logo, isPublished, isSentBefore }: CreateRequest,
): Promise<CreatedLink & { readonly kind: 'created' }> {
  const params = { id: made.id };
  let link = made;
  let step: Undone['step'] = 'changes';
  try {
    if (isSentBefore && isRecovered && link.status === 'draft')
      link = (await callExt('links.update', { params, body: { ...body } })).data;
    step = 'logo';
    if (logo !== null && link.status === 'draft')
      link = (await callExt('links.update', { params, body: { logo } })).data;
    step = 'publish';
    if (isPublished && link.status === 'draft') link = await publishExtLink(link.id);
    return { kind: 'created', link, isRecovered, undone: null };
  } catch (problem) {
    if (!(problem instanceof ApiProblem)) throw problem;
    return { kind: 'created', link, isRecovered, undone: { step, problem } };
  }
}
