import { toApiInstant } from '../../../contract/core/instant.ts';
import { toDecimal, type Centimes } from '../../../contract/core/money.ts';
import { logoUrl } from './link-answer.ts';
import type { InstanceRow } from './link-record.ts';

/** An instance as every answer shows it. */
export function toInstanceAnswer(
  instance: InstanceRow,
  collectedAmount: Centimes,
  publicUrl: string,
) {
  return {
    id: instance.id,
    name: instance.name,
    description: instance.description,
    logo: logoUrl(publicUrl, instance.logoId),
    status: instance.status,
    default_inactivity_timeout_minutes: instance.defaultInactivityTimeoutMinutes,
    collected_amount: toDecimal(collectedAmount),
    created_at: toApiInstant(instance.createdAt),
    updated_at: toApiInstant(instance.updatedAt),
  };
}
