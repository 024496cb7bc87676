import type { Instance } from '../../../contract/v2/instance.ts';

/** An instance as the session tells it: which one belongs to which generation, and what the frame shows of it. */
export interface SessionInstance {
  readonly id: string;
  readonly generation: 'v2';
  readonly name: string;
  readonly description: string;
  readonly logo: string | null;
  readonly status: string;
  readonly default_inactivity_timeout_minutes: number | null;
}

export function toSessionInstance(instance: Instance): SessionInstance {
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
