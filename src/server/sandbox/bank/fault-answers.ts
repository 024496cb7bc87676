import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { BankRequest } from './bank-env.ts';
import type { Fault } from './faults.ts';

function connectionOf(request: BankRequest) {
  const { outgoing } = request.env;
  if (!outgoing) throw new Error('This fault needs a connection');
  return outgoing;
}

/** Leaves the caller without an answer until it hangs up, or is let go. */
async function hang(request: BankRequest, untilLetGo: Promise<void>): Promise<Response> {
  const connection = connectionOf(request);
  await Promise.race([new Promise((resolve) => connection.once('close', resolve)), untilLetGo]);
  connection.destroy();
  return RESPONSE_ALREADY_SENT;
}

type Misbehave = (
  request: BankRequest,
  work: () => Promise<Response>,
  untilLetGo: () => Promise<void>,
) => Promise<Response>;

const MISBEHAVIOUR: Readonly<Record<Fault, Misbehave>> = {
  '500': async (request) => request.text('Internal Server Error', 500),
  html: async (request) =>
    request.html('<!doctype html><title>Maintenance</title><p>Service indisponible.</p>'),
  garbage: async (request) =>
    request.body('{"errorCode":0,"orderId":"', 200, {
      'Content-Type': 'application/json;charset=UTF-8',
    }),
  hang: async (request, _work, untilLetGo) => await hang(request, untilLetGo()),
  async 'lost-answer'(request, work) {
    await work();
    connectionOf(request).destroy();
    return RESPONSE_ALREADY_SENT;
  },
  async 'stuck-answer'(request, work, untilLetGo) {
    await work();
    return await hang(request, untilLetGo());
  },
};

/**
 * Lets a call go wrong in the ordered way.
 * @param work what the call would do when it went right
 * @param untilLetGo resolves when held calls are let go
 */
export async function answerWithFault(
  request: BankRequest,
  fault: Fault,
  work: () => Promise<Response>,
  untilLetGo: () => Promise<void>,
): Promise<Response> {
  return await MISBEHAVIOUR[fault](request, work, untilLetGo);
}
