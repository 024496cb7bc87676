import type { MigrationSet } from '../../database/migrations.ts';

/** The bank simulator's tables: its own, as if they were elsewhere. */
export const bankMigrations: MigrationSet = {
  name: 'bank',
  files: import.meta.glob<string>('./migrations/*.sql', {
    eager: true,
    query: '?raw',
    import: 'default',
  }),
};
