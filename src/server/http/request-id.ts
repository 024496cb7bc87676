import { randomUUID } from 'node:crypto';
import { createMiddleware } from 'hono/factory';

export interface RequestIdEnv {
  Variables: { requestId: string };
}

/** Gives each request an id, told in `X-Request-Id`, so that a complaint finds its line in the log. */
export const requestId = createMiddleware<RequestIdEnv>(async (context, next) => {
  const id = randomUUID();
  context.set('requestId', id);
  await next();
  context.res.headers.set('X-Request-Id', id);
});
