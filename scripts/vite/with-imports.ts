interface Importing {
  readonly imports: readonly string[];
}

/** A file of a build and everything that it imports without being asked; each once, itself first. */
export function withImports<File extends Importing>(
  file: File,
  byName: ReadonlyMap<string, File>,
  found = new Set<File>(),
): ReadonlySet<File> {
  if (found.has(file)) return found;
  found.add(file);
  for (const name of file.imports) {
    const imported = byName.get(name);
    if (imported) withImports(imported, byName, found);
  }
  return found;
}
