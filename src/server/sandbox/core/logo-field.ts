import type { Parsed, RuleIssue } from '../../../contract/core/rule.ts';
import { isBlank } from '../../../contract/core/body-readers.ts';
import { LOGO_MAX_BYTES } from '../../../contract/core/logo-limits.ts';
import { readPicture, type Picture, type PictureDefect } from './pictures.ts';

/**
 * What the bytes of a logo field hold: a picture, null to take the logo away, undefined to leave it. Its size and
 * whether it is a file at all are rules of the contract, which reports them.
 */
export async function readLogoField(
  input: unknown,
): Promise<Parsed<Picture | null | undefined, PictureDefect>> {
  if (input === undefined) return { ok: true, value: undefined };
  if (isBlank(input)) return { ok: true, value: null };
  if (!(input instanceof File)) return refused('logo.notAnImage');
  // A file field that was left empty arrives as a file without bytes.
  if (input.size === 0 || input.size > LOGO_MAX_BYTES) return { ok: true, value: undefined };
  const reading = await readPicture(new Uint8Array(await input.arrayBuffer()));
  return reading.ok ? { ok: true, value: reading.picture } : refused(reading.defect);
}

/** Everything that is wrong, the logo once: the contract and the bytes may both have found it. */
export function withLogoIssues<Rule extends string>(
  issues: readonly RuleIssue<Rule>[],
  logo: Parsed<unknown, PictureDefect>,
): RuleIssue<Rule | PictureDefect>[] {
  const isKnown = issues.some(({ path }) => path[0] === 'logo');
  return logo.ok || isKnown ? [...issues] : [...issues, ...logo.issues];
}

function refused(rule: PictureDefect): { ok: false; issues: RuleIssue<PictureDefect>[] } {
  return { ok: false, issues: [{ path: ['logo'], rule, params: {} }] };
}
