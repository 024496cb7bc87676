import { rebaseMetadata } from '../../links/form/metadata-rows.ts';
import type { LinkFormValues } from './form-values.ts';

/**
 * A form over a newer state of its link: what was changed here stays, all else is theirs; metadata key by key.
 * In: the form as it was before anything was typed, the form of the newer state, and what was typed.
 */
export function rebaseValues(
  base: LinkFormValues,
  theirs: LinkFormValues,
  mine: LinkFormValues,
): LinkFormValues {
  const pick = <Name extends keyof LinkFormValues>(name: Name): LinkFormValues[Name] =>
    mine[name] === base[name] ? theirs[name] : mine[name];
  return {
    title: pick('title'),
    description: pick('description'),
    usage_mode: pick('usage_mode'),
    amount_mode: pick('amount_mode'),
    amount: pick('amount'),
    min_amount: pick('min_amount'),
    max_amount: pick('max_amount'),
    max_uses: pick('max_uses'),
    target_amount: pick('target_amount'),
    starts_at: pick('starts_at'),
    ends_at: pick('ends_at'),
    expires_at: pick('expires_at'),
    allowed_payers: pick('allowed_payers'),
    form_id: pick('form_id'),
    metadata: rebaseMetadata(base.metadata, theirs.metadata, mine.metadata),
    // A picture cannot be told by its text: what is picked here was picked here.
    logo:
      mine.logo.kind === 'picked' || mine.logo.kind !== base.logo.kind ? mine.logo : theirs.logo,
  };
}
