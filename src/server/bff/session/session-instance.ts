import type { Generation } from '../../../contract/core/generation.ts';
import { canTakeLinks, type Instance as ExtInstance } from '../../../contract/ext/instance.ts';
import type { Instance as V2Instance } from '../../../contract/v2/instance.ts';

/** An instance as the session tells it: which one belongs to which generation, and what the frame shows of it. */
export interface SessionInstance {
  readonly id: string;
  readonly generation: Generation;
  readonly name: string;
  readonly description: string;
  readonly logo: string | null;
  /** `active` where links of it can be paid; else the API's own word for why not. */
  readonly status: string;
  readonly default_inactivity_timeout_minutes: number | null;
}

export function fromV2Instance(instance: V2Instance): SessionInstance {
  const { id, name, description, logo, status, default_inactivity_timeout_minutes } = instance;
  return {
    id,
    generation: 'v2',
    name,
    description,
    logo,
    status,
    default_inactivity_timeout_minutes,
  };
}

export function fromExtInstance(instance: ExtInstance): SessionInstance {
  const { id, title, logo, status, acceptance_status } = instance;
  const obstacle = status === 'active' ? acceptance_status : status;
  return {
    id,
    generation: 'ext',
    name: title,
    description: '',
    logo,
    status: canTakeLinks(instance) ? 'active' : obstacle,
    default_inactivity_timeout_minutes: null,
  };
}
