import type { Link } from '../../../../contract/ext/link.ts';
import { MAX_PER_PAGE } from '../../../../contract/ext/paginator.ts';
import { ApiProblem } from '../../../api/api-problem.ts';
import { callExt } from '../../../api/call-ext.ts';
import { isAnswerLost } from '../../../api/lost-answer.ts';
import { publishExtLink } from '../../../api/move-ext-link.ts';
import { hasReference } from './creation-reference.ts';
import type { CreateBody } from './link-body.ts';

/** What was asked for besides the link itself and did not work out: the link stands, as a draft. */
export interface Undone {
  /** `changes`: what was typed after the form had been sent first. */
  readonly step: 'changes' | 'logo' | 'publish';
  readonly problem: ApiProblem;
}

/** A link that was made. */
export interface CreatedLink {
  readonly link: Link;
  /** The answer was lost, and the link was found afterwards. */
  readonly isRecovered: boolean;
  readonly undone: Undone | null;
}

export type CreateOutcome =
  | (CreatedLink & { readonly kind: 'created' })
  /** The answer was lost, and there is no such link: it may be sent again. */
  | { readonly kind: 'absent'; readonly problem: ApiProblem }
  /** The answer was lost, and so was that of the look-up: nobody knows yet. */
  | { readonly kind: 'unknown'; readonly problem: ApiProblem };

export interface CreateRequest {
  readonly body: CreateBody;
  readonly logo: File | null;
  /** Published at once, else a draft. */
  readonly isPublished: boolean;
  /** The mark of this form; it stands in the body's metadata too. */
  readonly reference: string;
  /** It was sent before, and no answer came. */
  readonly isSentBefore: boolean;
}

export type Settlement =
  | { readonly kind: 'created'; readonly link: Link }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unknown'; readonly problem: ApiProblem };

/** What became of a form whose answer never came: its mark is looked for among the newest links of the instance. */
export async function settleCreate(instanceId: string, reference: string): Promise<Settlement> {
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
export async function createLink(request: CreateRequest): Promise<CreateOutcome> {
  const { body, reference, isSentBefore } = request;
  if (isSentBefore) {
    const before = await settleCreate(body.payment_instance_id, reference);
    if (before.kind === 'unknown') return before;
    if (before.kind === 'created') return await finishLink(before.link, request, true);
  }
  try {
    const { data } = await callExt('links.create', { body: { ...body } });
    return await finishLink(data, request, false);
  } catch (error) {
    if (!(error instanceof ApiProblem) || !isAnswerLost(error)) throw error;
    const settled = await settleCreate(body.payment_instance_id, reference);
    if (settled.kind === 'created') return await finishLink(settled.link, request, true);
    return { kind: settled.kind, problem: error };
  }
}

async function finishLink(
  made: Link,
  { body, logo, isPublished, isSentBefore }: CreateRequest,
  isRecovered: boolean,
): Promise<CreateOutcome> {
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
