import { readFields } from '../core/plain-readers.ts';

/** `{data}`: the data of one thing; a page (`{data, links, meta}`) and an answer without data are their own. */
export function unwrapExt(body: unknown): unknown {
  const fields = readFields(body);
  return fields && 'data' in fields && !('meta' in fields) ? fields['data'] : body;
}
