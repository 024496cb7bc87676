import * as z from 'zod/mini';

/**
 * The schema of an answer that is read by a plain function: pages that must weigh little read by the function alone.
 * @param read what the answer holds, or null when it is something else altogether
 */
export function schemaOf<T>(read: (input: unknown) => T | null): z.ZodMiniType<T> {
  return z.pipe(
    z.unknown(),
    z.transform((input, context) => {
      const value = read(input);
      if (value !== null) return value;
      context.issues.push({ code: 'custom', message: 'unreadable', input });
      return z.NEVER;
    }),
  );
}
