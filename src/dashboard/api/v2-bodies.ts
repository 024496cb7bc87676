import * as z from 'zod/mini';
import { encodeBracketKeys } from '../../contract/core/bracket-keys.ts';
import { v2Endpoints } from '../../contract/v2/endpoints.ts';
import { learnRules } from '../i18n/known-rules.ts';
import { sentencesOfV2 } from '../i18n/v2-rules.ts';
import type { JsonEndpointId, V2Answer, V2Fields } from './v2-types.ts';

learnRules(sentencesOfV2);

/** The fields as a form travels. */
export function toForm(fields: V2Fields): FormData {
  const form = new FormData();
  for (const [name, value] of encodeBracketKeys<Blob>(fields, isBlob)) {
    if (typeof value === 'string') form.append(name, value);
    else form.append(name, value, value instanceof File ? value.name : 'file');
  }
  return form;
}

/** What the schema of an endpoint's row reads of an answer; null when the answer is something else. */
export function readAnswer<Id extends JsonEndpointId>(
  id: Id,
  answer: unknown,
): { readonly data: V2Answer<Id> } | null {
  const schema: z.ZodMiniType = v2Endpoints[id].answer;
  const result = z.safeParse(schema, answer);
  return result.success ? { data: result.data as V2Answer<Id> } : null;
}

function isBlob(node: unknown): node is Blob {
  return node instanceof Blob;
}
