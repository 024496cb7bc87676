import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface, type Interface } from 'node:readline';

/** A TypeScript module in a process of its own, so that a test can kill it. */
export interface ChildModule {
  readonly process: ChildProcess;
  readonly pid: number;
  /** The next line that it prints. @throws Error when it ends first, with what it wrote to standard error */
  nextLine(): Promise<string>;
  /** Kills it the hard way and waits for its end. */
  kill(): Promise<void>;
}

const LOADER = `
  import { runnerImport } from 'vite';
  await runnerImport(process.argv[1], { configFile: false, logLevel: 'error' });
`;

export function startChildModule(path: string, args: readonly string[]): ChildModule {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', LOADER, path, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text));
  const lines: Interface = createInterface({ input: child.stdout });
  const iterator = lines[Symbol.asyncIterator]();
  return {
    process: child,
    pid: child.pid ?? 0,
    async nextLine() {
      const { value, done } = await iterator.next();
      if (done !== true) return value;
      await ended;
      throw new Error(`The process ended: ${complaints}`);
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
