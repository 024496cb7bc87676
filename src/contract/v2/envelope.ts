/** `{success, message, data}`: the data of a wrapped answer; an answer without `data` (a pay, a deletion) is its own. */
export function unwrapV2(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'data' in body && !('current_page' in body)
    ? body.data
    : body;
}

/** The documented success envelope. */
export function toV2Success<T>(
  message: string,
  data: T,
): { success: true; message: string; data: T } {
  return { success: true, message, data };
}
