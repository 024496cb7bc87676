import { GENERATIONS, type Generation } from '../../../contract/core/generation.ts';
import type { Keys } from '../bff-deps.ts';
import { BffProblem } from '../bff-problem.ts';
import type { SignInLimit } from '../protection/sign-in-limit.ts';
import type { UpstreamClient } from '../upstream/upstream-client.ts';
import { toBffProblem, UpstreamFault } from '../upstream/upstream-fault.ts';
import { readInstances, type InstanceQuestion } from './read-instances.ts';
import type { SessionInstance } from './session-instance.ts';

/** How long an API may take to say who signs in, in milliseconds. */
const SIGN_IN_MS = 10_000;

export interface KeyCheckOptions {
  readonly upstream: UpstreamClient;
  readonly bases: Readonly<Record<Generation, string | null>>;
  readonly signInLimit: SignInLimit;
}

/** Names the platform whose keys failed, as a 422 names a field. */
function blame(failures: readonly (readonly [Generation, BffProblem])[]): BffProblem {
  const refused = failures.find(([, problem]) => problem.code === 'KEYS_REFUSED');
  const [, first] = refused ?? failures[0] ?? [];
  if (!first) throw new Error('Nothing has failed');
  const alike = failures.filter(([, problem]) => problem.code === first.code);
  return new BffProblem(first.status, first.code, first.message, {
    ...first.details,
    errors: Object.fromEntries(alike.map(([generation, { message }]) => [generation, [message]])),
  });
}

/**
 * A check of keys that were just typed: each pair at its own API, at the same time, and each counted as an attempt.
 * @returns a function of the address that asks and the keys: all their instances
 * @throws BffProblem 401 `KEYS_REFUSED`, 409 `NO_INSTANCE`, 422 for a platform that is not configured, 429, 502;
 * `errors` names the platforms to blame
 */
export function createKeyCheck(options: KeyCheckOptions) {
  const { upstream, bases, signInLimit } = options;

  async function ask(address: string, question: InstanceQuestion): Promise<SessionInstance[]> {
    const attempt = await signInLimit.begin(address);
    try {
      const instances = await readInstances(upstream, question, SIGN_IN_MS);
      await attempt.forget();
      if (instances.length > 0) return instances;
    } catch (error) {
      if (error instanceof BffProblem && error.code === 'KEYS_REFUSED') throw error;
      await attempt.forget();
      // Whatever it was, the merchant can do nothing but try again: the keys were not refused.
      if (error instanceof UpstreamFault) {
        throw toBffProblem(new UpstreamFault('unreachable', error.retryAfter));
      }
      throw error;
    }
    throw new BffProblem(409, 'NO_INSTANCE', 'These keys own no instance.');
  }

  return async (address: string, keys: Keys): Promise<SessionInstance[]> => {
    const questions = GENERATIONS.flatMap((generation) => {
      const credentials = keys[generation];
      if (!credentials) return [];
      const base = bases[generation];
      if (base !== null) return [{ generation, base, credentials }];
      throw new BffProblem(422, 'INVALID', 'The given data was invalid.', {
        errors: { platform: ['This platform is not configured here.'] },
      });
    });
    const answers = await Promise.allSettled(questions.map((question) => ask(address, question)));
    const failures: [Generation, BffProblem][] = [];
    const instances: SessionInstance[] = [];
    for (const [index, answer] of answers.entries()) {
      const generation = questions[index]?.generation;
      if (answer.status === 'fulfilled') instances.push(...answer.value);
      else if (answer.reason instanceof BffProblem && generation) {
        failures.push([generation, answer.reason]);
      } else throw answer.reason;
    }
    if (failures.length > 0) throw blame(failures);
    return instances;
  };
}
