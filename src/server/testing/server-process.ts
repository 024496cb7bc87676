import { spawn, type ChildProcess } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { isSoak } from './scale.ts';

/**
 * Of the embedded engine no code is made quick that a short life never uses: a start takes half of the processor. The soak, which
 * holds servers to their times, starts them as they are shipped.
 */
const FLAGS = ['--enable-source-maps', ...(isSoak ? [] : ['--liftoff-only'])];

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** The server as it is shipped, in processes of its own, so that a test can kill them. */
export interface ServerBuild {
  /** Starts a server, and waits until it says that it is there. */
  start(variables: Readonly<Record<string, string>>): Promise<ServerProcess>;
  /** Kills what still runs. */
  stop(): Promise<void>;
}

export interface ServerProcess {
  readonly origin: string;
  readonly pid: number;
  /** What it wrote, for a failure's message. */
  output(): string;
  /** Asks it to close, and waits until it has. @returns its exit code */
  stop(): Promise<number | null>;
  /** Kills it the hard way, and waits for its end. */
  kill(): Promise<void>;
}

async function startProcess(
  file: string,
  variables: Readonly<Record<string, string>>,
): Promise<ServerProcess & { readonly child: ChildProcess }> {
  const child = spawn(process.execPath, [...FLAGS, file], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      PORT: '0',
      DEMO_SHOP: '0',
      SANDBOX_CONTROLS: '1',
      LOG_LEVEL: 'warn',
      ...variables,
    },
  });
  let output = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', (code) => resolve(code));
  });
  const origin = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      output += `${line}\n`;
      // "MyTPE Pay dashboard on http://localhost:41233": the port is what was chosen.
      const port = /^MyTPE Pay dashboard on http:\/\/localhost:(\d+)/.exec(line)?.[1];
      if (port !== undefined) resolve(`http://127.0.0.1:${port}`);
    });
    void ended.then(() => reject(new Error(`The server did not start: ${output}`)));
  });
  return {
    child,
    origin,
    pid: child.pid ?? 0,
    output: () => output,
    async stop() {
      child.kill('SIGTERM');
      return await ended;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Below the packages, so that a build finds them. */
const BUILDS = join(ROOT, 'node_modules/.cache/test-servers');
const SOURCES = ['src/contract', 'src/server', 'package-lock.json', 'vite.server.config.ts'];
const OLD_MS = 3_600_000;

async function removeOld(): Promise<void> {
  for (const name of await readdir(BUILDS)) {
    const path = join(BUILDS, name);
    const found = await stat(path).catch(() => null);
    if (found && found.mtimeMs < Date.now() - OLD_MS) await rm(path, { recursive: true });
  }
}

/** The same for as long as the sources are. */
async function hashOfSources(): Promise<string> {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    const path = join(ROOT, source);
    const isFolder = (await stat(path)).isDirectory();
    const names = isFolder ? (await readdir(path, { recursive: true })).toSorted() : [''];
    for (const name of names.filter((each) => !each.endsWith('.test.ts'))) {
      const content = await readFile(join(path, name)).catch(() => null);
      if (content) hash.update(`${source}/${name}\0${content.length}\0`).update(content);
    }
  }
  return hash.digest('hex').slice(0, 16);
}

/** The folder of the build of these very sources; whoever is first makes it. */
async function builtFolder(): Promise<string> {
  const folder = join(BUILDS, await hashOfSources());
  if (await stat(folder).catch(() => null)) return folder;
  const draft = `${folder}.${randomBytes(4).toString('hex')}`;
  await build({
    root: ROOT,
    configFile: join(ROOT, 'vite.server.config.ts'),
    logLevel: 'error',
    build: { outDir: draft },
  });
  await rename(draft, folder).catch(() => rm(draft, { recursive: true, force: true }));
  await removeOld();
  return folder;
}

/** Builds the server, unless these sources have been built before. */
export async function buildServer(): Promise<ServerBuild> {
  const folder = await builtFolder();
  const running = new Set<ServerProcess>();
  return {
    async start(variables) {
      const server = await startProcess(join(folder, 'main.js'), variables);
      running.add(server);
      void server.child.once('close', () => running.delete(server));
      return server;
    },
    async stop() {
      await Promise.all([...running].map((server) => server.kill()));
    },
  };
}
