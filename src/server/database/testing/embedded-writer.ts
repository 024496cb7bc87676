import { openEmbedded } from '../embedded-database.ts';

// A process that owns an embedded database and writes one row after another, each reported once it is acknowledged.
const [, , dataDir = ''] = process.argv;
try {
  const driver = await openEmbedded(dataDir);
  await driver.script(
    'create table if not exists acknowledged (id bigint generated always as identity)',
  );
  process.stdout.write('open\n');
  for (;;) {
    const [row] = await driver.query(
      'insert into acknowledged default values returning id::text',
      [],
      'arrays',
    );
    process.stdout.write(`${String(row)}\n`);
  }
} catch (error) {
  process.stdout.write(`${String(error)}\n`);
  process.exitCode = 1;
}
