import { rebaseMetadata } from '../links/form/metadata-rows.ts';
import type { LinkFormValues } from './sections/form-values.ts';

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/**
 * A form over a newer state of its link: what was changed here stays, all else is theirs. UDFs that were
 * touched stay as a whole, since they are sent as a whole; settings and metadata stay key by key.
 * In: the form as it was before anything was typed, the form of the newer state, and what was typed.
 */
export function rebaseValues(
  base: LinkFormValues,
  theirs: LinkFormValues,
  mine: LinkFormValues,
): LinkFormValues {
  const pick = <Name extends keyof LinkFormValues>(name: Name): LinkFormValues[Name] =>
    isSame(mine[name], base[name]) ? theirs[name] : mine[name];
  return {
    title: pick('title'),
    details: pick('details'),
    amount: pick('amount'),
    max_payments: pick('max_payments'),
    inactivity_timeout_minutes: pick('inactivity_timeout_minutes'),
    udfs: pick('udfs'),
    settings: {
      show_retry_button: pickSetting('show_retry_button', base, theirs, mine),
      allow_anonymous: pickSetting('allow_anonymous', base, theirs, mine),
    },
    metadata: rebaseMetadata(base.metadata, theirs.metadata, mine.metadata),
    // A picture cannot be told by its text: what is picked here was picked here.
    logo:
      mine.logo.kind === 'picked' || mine.logo.kind !== base.logo.kind ? mine.logo : theirs.logo,
  };
}

function pickSetting(
  name: keyof LinkFormValues['settings'],
  base: LinkFormValues,
  theirs: LinkFormValues,
  mine: LinkFormValues,
): boolean {
  return mine.settings[name] === base.settings[name] ? theirs.settings[name] : mine.settings[name];
}
