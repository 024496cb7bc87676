import type { MigrationSet } from '../../database/migrations.ts';

/** The tables of the backend-for-frontend. */
export const bffMigrations: MigrationSet = {
  name: 'bff',
  files: import.meta.glob<string>('./migrations/*.sql', {
    eager: true,
    query: '?raw',
    import: 'default',
  }),
};
