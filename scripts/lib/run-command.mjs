import { spawn } from 'node:child_process';

/**
 * Runs a command and keeps what it says.
 * @param {readonly [string, ...string[]]} command
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, isShown?: boolean }} options `isShown` passes the output on as it comes
 * @returns {Promise<{ ok: boolean, output: string, ms: number }>} never rejects; a command that cannot start is a failed one
 */
export async function runCommand(command, { cwd, env = process.env, isShown = false }) {
  const started = performance.now();
  const [file, ...args] = command;
  const child = spawn(file, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const [from, to] of /** @type {const} */ ([
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ])) {
    from.setEncoding('utf8');
    from.on('data', (/** @type {string} */ text) => {
      output += text;
      if (isShown) to.write(text);
    });
  }
  return await new Promise((resolve) => {
    const finish = (/** @type {boolean} */ ok) =>
      resolve({ ok, output, ms: performance.now() - started });
    child.once('error', (error) => {
      output += `${error.message}\n`;
      finish(false);
    });
    child.once('close', (code) => finish(code === 0));
  });
}

/** @param {number} ms */
export function seconds(ms) {
  return `${(ms / 1000).toFixed(1)} s`;
}
