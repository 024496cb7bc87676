import { randomBytes } from 'node:crypto';
import { link, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** Another live process owns the folder. */
export class FolderTakenError extends Error {
  constructor(folder: string, holder: string) {
    super(
      `The data folder ${folder} is in use by ${holder}. The embedded database serves one process: ` +
        'stop that one, choose another DATA_DIR, or put a Postgres server behind both with DATABASE_URL.',
    );
    this.name = 'FolderTakenError';
  }
}

export interface FolderOwner {
  /** Lets the next process have the folder. */
  release(): Promise<void>;
}

// Ownership is a unix socket that listens in the folder, `owner-<id>.socket`. The kernel closes it however its process
// ends, so a socket that nobody answers on belongs to the dead. Ids are never used twice: a dead socket stays dead, and
// removing it can take nothing from anybody. Each process shows its socket first and looks round second; of two
// processes the later one therefore always sees the earlier.
const SOCKET_NAME = /^owner-([0-9a-f]{16})\.socket$/;
const ANSWER_TIMEOUT_MS = 1_000;
const CLAIM_POLL_MS = 20;
/** The shortest limit among systems (macOS: 104 bytes with the final zero); a longer path is cut off silently. */
const MAX_SOCKET_PATH = 100;

type Stage = 'claiming' | 'owning';
type Neighbour =
  | { readonly isAlive: false }
  | { readonly isAlive: true; readonly stage: Stage; readonly name: string };

/** The folder under a path short enough for sockets. */
async function shortPath(folder: string): Promise<{ path: string; remove: () => Promise<void> }> {
  if (
    Buffer.byteLength(folder) <=
    MAX_SOCKET_PATH - 'owner-0123456789abcdef.draft.socket/'.length
  ) {
    return { path: folder, remove: async () => {} };
  }
  const parent = await mkdtemp(join(tmpdir(), 'owner-'));
  const path = join(parent, 'd');
  await symlink(folder, path);
  return { path, remove: () => rm(parent, { recursive: true, force: true }) };
}

async function listen(path: string, sayWho: () => string): Promise<Server> {
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.end(sayWho());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, resolve);
  });
  // The folder is owned as long as the process lives, but is no reason for it to live.
  server.unref();
  return server;
}

/** Who answers on a socket. One that accepts but says nothing in time is alive: stopped, or very busy. */
async function ask(path: string): Promise<Neighbour> {
  return await new Promise((resolve, reject) => {
    let said = '';
    const socket = connect(path);
    const conclude = (): void => {
      socket.destroy();
      const [stage, name] = said.split('\n');
      resolve({
        isAlive: true,
        stage: stage === 'claiming' ? 'claiming' : 'owning',
        name: name ?? 'a process that does not answer',
      });
    };
    socket.setTimeout(ANSWER_TIMEOUT_MS, conclude);
    socket.setEncoding('utf8');
    socket.on('data', (text: string) => (said += text));
    socket.once('end', conclude);
    socket.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED' || error.code === 'ENOENT') resolve({ isAlive: false });
      else if (error.code === 'ECONNRESET' || error.code === 'EPIPE' || error.code === 'EAGAIN')
        conclude();
      else reject(error);
    });
  });
}

async function neighboursOf(path: string, ownId: string): Promise<string[]> {
  const names = await readdir(path);
  return names
    .map((name) => SOCKET_NAME.exec(name)?.[1])
    .filter((id) => id !== undefined && id !== ownId) as string[];
}

/**
 * Makes this process the only owner of a folder until it releases it or ends, however it ends.
 * @throws FolderTakenError with the holder's name when another live process is the owner
 */
export async function takeFolder(folder: string): Promise<FolderOwner> {
  const { path, remove } = await shortPath(folder);
  const id = randomBytes(8).toString('hex');
  const fileOf = (socketId: string): string => join(path, `owner-${socketId}.socket`);
  let stage: Stage = 'claiming';
  const name = `process ${process.pid} on ${hostname()}, started ${new Date(Date.now() - process.uptime() * 1000).toISOString()}`;

  // It listens before it is seen, so that nobody takes it for dead in between.
  const draft = join(path, `owner-${id}.draft.socket`);
  const server = await listen(draft, () => `${stage}\n${name}`);
  async function release(): Promise<void> {
    await rm(fileOf(id), { force: true });
    await new Promise((resolve) => server.close(resolve));
    await remove();
  }
  try {
    await link(draft, fileOf(id));
    await rm(draft);
    for (const other of await neighboursOf(path, id)) {
      for (;;) {
        const neighbour = await ask(fileOf(other));
        if (!neighbour.isAlive) {
          await rm(fileOf(other), { force: true });
          break;
        }
        // Of two that come at once the one with the smaller id stays.
        if (neighbour.stage === 'owning' || other < id)
          throw new FolderTakenError(folder, neighbour.name);
        await delay(CLAIM_POLL_MS);
      }
    }
    stage = 'owning';
    return { release };
  } catch (error) {
    await rm(draft, { force: true });
    await release();
    throw error;
  }
}
