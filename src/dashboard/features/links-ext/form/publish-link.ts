import type { Link } from '../../../../contract/ext/link.ts';
import { ApiProblem } from '../../../api/api-problem.ts';
import { callExt } from '../../../api/call-ext.ts';
import { isAnswerLost } from '../../../api/lost-answer.ts';

/**
 * Publishes a draft. An answer that got lost, or a draft that is one no more, is settled by reading the link.
 * @throws ApiProblem when the link is not active afterwards
 */
export async function publishLink(linkId: string): Promise<Link> {
  const params = { id: linkId };
  try {
    return (await callExt('links.publish', { params })).data;
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    if (!isAnswerLost(error) && error.kind !== 'conflict') throw error;
    const link = await callExt('links.read', { params }).then(
      ({ data }) => data,
      () => null,
    );
    if (link?.status === 'active') return link;
    throw error;
  }
}
