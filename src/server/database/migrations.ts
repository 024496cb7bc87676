import { createHash } from 'node:crypto';
import type { Connection, Database } from './database.ts';

/** The migrations of one owner of tables, which it alone changes. */
export interface MigrationSet {
  /** `sandbox`, `bff` */
  readonly name: string;
  /** SQL by file name, applied in the order of the names (`0000-links.sql`); the path before the name does not count. */
  readonly files: Readonly<Record<string, string>>;
}

/** A migration that this database has already had now reads differently. */
export class MigrationChangedError extends Error {
  constructor(set: string, file: string) {
    super(`Migration ${set}/${file} was changed after it had been applied to this database`);
    this.name = 'MigrationChangedError';
  }
}

const CREATE_REGISTER = `
  create table if not exists public.applied_migrations (
    set_name text not null,
    file_name text not null,
    checksum text not null,
    applied_at timestamptz not null default now(),
    primary key (set_name, file_name)
  )`;

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

async function applySet(connection: Connection, set: MigrationSet): Promise<void> {
  const rows = await connection.query(
    'select file_name, checksum from public.applied_migrations where set_name = $1',
    [set.name],
    'arrays',
  );
  const applied = new Map(rows as [string, string][]);
  const files = Object.entries(set.files).map(([path, text]) => ({ file: baseName(path), text }));
  files.sort((left, right) => (left.file < right.file ? -1 : 1));
  for (const { file, text } of files) {
    const checksum = createHash('sha256').update(text).digest('hex');
    const known = applied.get(file);
    if (known === checksum) continue;
    if (known !== undefined) throw new MigrationChangedError(set.name, file);
    await connection.script(text);
    await connection.query(
      'insert into public.applied_migrations (set_name, file_name, checksum) values ($1, $2, $3)',
      [set.name, file, checksum],
      'arrays',
    );
  }
}

/**
 * Brings the database up to date: all of it or, when anything fails, nothing. Servers that start together take turns.
 * @throws MigrationChangedError
 */
export async function migrate(database: Database, sets: readonly MigrationSet[]): Promise<void> {
  await database.migration(async (connection) => {
    await connection.script(CREATE_REGISTER);
    for (const set of sets) await applySet(connection, set);
  });
}
