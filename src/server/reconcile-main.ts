import { runReconcile } from './reconcile.ts';

process.exitCode = await runReconcile(process.env, process.argv.slice(2), (line) =>
  process.stdout.write(line),
);
