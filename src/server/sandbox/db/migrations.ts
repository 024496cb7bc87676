import type { MigrationSet } from '../../database/migrations.ts';

/** The sandbox's tables. */
export const sandboxMigrations: MigrationSet = {
  name: 'sandbox',
  files: import.meta.glob<string>('./migrations/*.sql', {
    eager: true,
    query: '?raw',
    import: 'default',
  }),
};
