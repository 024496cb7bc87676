import { rm } from 'node:fs/promises';
import type { TestProject } from 'vitest/node';
import { readSettings } from '../../src/server/settings.ts';
import { startServer } from '../../src/server/start-server.ts';
import { makeReadyFolder } from '../../src/server/ready-folder.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the product listens, e.g. `http://127.0.0.1:41233`; its sandbox takes test hooks. */
    origin: string;
  }
}

/**
 * Starts the real server once for all component tests: over HTTP, on a free port, on an embedded
 * database of its own. Tests do not share data, since each makes its own merchant.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await makeReadyFolder('dashboard-tests-');
  const server = await startServer(
    readSettings({
      PORT: '0',
      DATA_DIR: folder,
      SANDBOX_CONTROLS: '1',
      // Tests receive webhooks themselves.
      WEBHOOK_ALLOW_LOOPBACK: '1',
      DEMO_SHOP: '0',
      LOG_LEVEL: 'error',
    }),
  );
  project.provide('origin', server.origin);
  return async () => {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  };
}
