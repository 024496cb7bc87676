import { locateMetadata } from '../../links/form/metadata-rows.ts';
import type { LinkFormValues } from './form-values.ts';

/** Where on the form a wire path of a link is; null: the form has no field of that name. */
export function locateLinkField(
  path: readonly string[],
  rule: string | null,
  values: Pick<LinkFormValues, 'metadata'>,
): string | null {
  const [field = '', ...rest] = path;
  if (rule?.startsWith('form.')) return path.join('.');
  switch (field) {
    case 'type':
    case 'payment_mode':
      return 'purpose';
    case 'inactivity_timeout_minutes':
      return 'inactivity_timeout_minutes.count';
    case 'metadata':
      return locateMetadata(rest, rule, values.metadata);
    default:
      return path.join('.');
  }
}
