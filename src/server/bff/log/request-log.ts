import type { Log, LogFields } from '../../log.ts';
import type { BffContext, Trace } from '../bff-env.ts';
import { maskedAddress } from '../protection/client-address.ts';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

type Level = keyof Log;

/** What a request was, in one word, and how much it matters. */
function kindOf(
  method: string,
  status: number,
  event: Trace['event'],
  isLeft: boolean,
): [Level, string] {
  // Whoever asked has gone to another page, and the call behind was given up with them: nobody is at fault.
  if (isLeft && status >= 500) return ['debug', 'left'];
  if (status >= 500) return ['error', 'fault'];
  if (status === 429) return ['warn', 'limited'];
  if (event === 'sign_in') return status < 400 ? ['info', 'sign_in'] : ['warn', 'sign_in_refused'];
  if (status === 403) return ['warn', 'refused'];
  if (event !== null) return ['info', event];
  return method === 'GET' || method === 'HEAD' ? ['debug', 'read'] : ['info', 'write'];
}

/**
 * Writes the line of a request that has been answered. Every field is ours, by name: no path, no query, no header and no body is
 * among them, so that nothing that was typed, no payer and no credential can get here, and nobody can forge a line.
 * @param ms how long the answer took
 */
export function logRequest(log: Log, context: BffContext, status: number, ms: number): void {
  const { method } = context.req;
  const trace = context.get('trace');
  // A fault of our own is one all the same.
  const isLeft = context.req.raw.signal.aborted && trace.fault === null;
  const [level, event] = kindOf(method, status, trace.event, isLeft);
  const fields: LogFields = {
    request_id: context.get('requestId'),
    method: METHODS.includes(method) ? method : 'other',
    route: trace.route,
    status,
    code: trace.code,
    ms: Math.round(ms),
    session: trace.session,
    address: maskedAddress(context.get('address')),
    ...(trace.fault !== null && { fault: trace.fault }),
  };
  log[level](event, fields);
}

/** Class, code and place of an error. Its message may hold what was typed, or a query's values: it is left out. */
export function faultOf(error: Error): string {
  const cause = error.cause instanceof Error ? error.cause : error;
  const code =
    'code' in cause && typeof cause.code === 'string' && /^\w{1,40}$/.test(cause.code)
      ? ` ${cause.code}`
      : '';
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^ {4}at /.test(line))
    .slice(0, 5)
    .map((line) => line.trim().replace(/^at /, ''));
  return [`${cause.name}${code}`, ...frames].join(' < ');
}
