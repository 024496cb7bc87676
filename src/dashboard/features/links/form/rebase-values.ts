import { rebaseMetadata, type MetadataRow } from './metadata-rows.ts';

/**
 * Fields over a newer state of them: what was changed here stays, all else is theirs.
 * In: the fields before anything was typed, those of the newer state, and what was typed.
 */
export function rebaseFields<Fields extends object>(
  base: Fields,
  theirs: Fields,
  mine: Fields,
): Fields {
  const rebased = { ...theirs };
  for (const name of Object.keys(theirs) as (keyof Fields)[]) {
    if (JSON.stringify(mine[name]) !== JSON.stringify(base[name])) rebased[name] = mine[name];
  }
  return rebased;
}

/** The same for the form of a link, whose metadata stay key by key. */
export function rebaseValues<Values extends { metadata: MetadataRow[] }>(
  base: Values,
  theirs: Values,
  mine: Values,
): Values {
  return {
    ...rebaseFields(base, theirs, mine),
    metadata: rebaseMetadata(base.metadata, theirs.metadata, mine.metadata),
  };
}
