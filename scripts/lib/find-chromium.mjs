// A Chromium for the journeys and the benchmark, found or installed on whatever machine they run on.
//
// The order in which one is looked for:
//   1. CHROMIUM_PATH                      a browser that someone names
//   2. Playwright's own build             if `playwright install chromium` has run before
//   3. the system's Chromium or Chrome
//   4. `playwright install chromium`      its download is blocked on some machines
//   5. apt-get, as root on Debian and its kin
// If none works, it throws and says what to do.
//
// Journeys prefer Debian's headless shell, the same Chromium without anything for windows: it takes a quarter less of the
// processor. The benchmark and the soak stay with the whole browser.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const SYSTEM_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const HEADLESS_SHELL = '/usr/bin/chromium-headless-shell';

const INSTALL_TIMEOUT_MS = 180_000;
/** What is only quicker is not waited for as long. */
const SHELL_TIMEOUT_MS = 60_000;

/**
 * Looks, installs nothing.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string | null} the browser's executable
 * @throws {Error} when CHROMIUM_PATH names a file that does not exist
 */
export function findChromium(env = process.env) {
  const named = env['CHROMIUM_PATH'];
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names no file: ${named}`);
    return named;
  }
  return [playwrightBuild(), ...SYSTEM_PATHS].find((path) => existsSync(path)) ?? null;
}

/**
 * Looks, and installs a browser where there is none.
 * @param {{ env?: NodeJS.ProcessEnv, log?: (line: string) => void }} [options]
 * @returns {string} the browser's executable
 * @throws {Error} when no browser can be had; the message says what to do
 */
export function ensureChromium({ env = process.env, log = () => {} } = {}) {
  const found = findChromium(env);
  if (found) return found;

  log('no Chromium on this machine: downloading the one that Playwright builds');
  const cli = fileURLToPath(new URL('../../node_modules/playwright/cli.js', import.meta.url));
  spawnSync(process.execPath, [cli, 'install', 'chromium'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: INSTALL_TIMEOUT_MS,
  });
  const downloaded = findChromium(env);
  if (downloaded) return downloaded;

  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    log('installing Chromium with apt-get');
    const options = ['-o', 'DPkg::Lock::Timeout=120', '-qq'];
    for (const args of [['install', '-y', 'chromium'], ['update'], ['install', '-y', 'chromium']]) {
      spawnSync('apt-get', [...options, ...args], {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
      const installed = findChromium(env);
      if (installed) return installed;
    }
  }
  throw new Error(
    'The journeys need a Chromium and none could be found or installed. Install Chromium or ' +
      'Chrome, run `npx playwright install chromium`, or set CHROMIUM_PATH to its executable.',
  );
}

/**
 * Looks for a browser for the journeys, installs nothing.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string | null} the browser's executable
 * @throws {Error} when CHROMIUM_PATH names a file that does not exist
 */
export function findJourneyBrowser(env = process.env) {
  if (!env['CHROMIUM_PATH'] && existsSync(HEADLESS_SHELL)) return HEADLESS_SHELL;
  return findChromium(env);
}

/**
 * Looks for a browser for the journeys: the headless shell where Debian has it, else any Chromium.
 * @param {{ env?: NodeJS.ProcessEnv, log?: (line: string) => void }} [options]
 * @returns {string} the browser's executable
 * @throws {Error} when no browser can be had; the message says what to do
 */
export function ensureJourneyBrowser({ env = process.env, log = () => {} } = {}) {
  if (!env['CHROMIUM_PATH'] && !existsSync(HEADLESS_SHELL)) installHeadlessShell(log);
  return findJourneyBrowser(env) ?? ensureChromium({ env, log });
}

/**
 * Installs the headless shell in the very version of the Chromium that is there, so that nothing else is brought up to date.
 * Without root, a network or such a package it does nothing.
 * @param {(line: string) => void} log
 */
function installHeadlessShell(log) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  const installed = spawnSync('dpkg-query', ['-W', '-f=${Version}', 'chromium-common'], {
    encoding: 'utf8',
  });
  if (installed.status !== 0 || installed.stdout === '') return;
  log('installing the headless shell of Chromium with apt-get');
  const apt = (/** @type {string[]} */ args, timeout = INSTALL_TIMEOUT_MS) =>
    spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=30', '-y', ...args], {
      stdio: 'ignore',
      timeout,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  const install = [
    'install',
    '--no-install-recommends',
    `chromium-headless-shell=${installed.stdout}`,
  ];
  // A download may be broken off, an installation may not.
  const download = () => apt([...install, '--download-only'], SHELL_TIMEOUT_MS);
  if (download() || (apt(['update'], SHELL_TIMEOUT_MS) && download())) apt(install);
}

/**
 * Flags that keep the browser from calling home, and let it run as root.
 * @returns {string[]}
 */
export function chromiumFlags() {
  const flags = [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ];
  return process.getuid?.() === 0 ? ['--no-sandbox', ...flags] : flags;
}

/** @returns {string} where Playwright would keep its own Chromium; there may be none */
function playwrightBuild() {
  /** @type {typeof import('playwright')} */
  const playwright = createRequire(import.meta.url)('playwright');
  return playwright.chromium.executablePath();
}
