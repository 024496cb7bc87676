import { isIP } from 'node:net';
import { resolve } from 'node:path';
import * as z from 'zod';
import { readOrCreateSecret } from './development-secret.ts';

export const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export interface SatimSettings {
  readonly url: string;
  readonly username: string;
  readonly password: string;
  readonly terminalId: string;
}

/** What the server was told by its environment, checked. */
export interface Settings {
  readonly isProduction: boolean;
  readonly host: string;
  /** 0 lets the system choose a free port. */
  readonly port: number;
  /** Where people reach this server, without a final slash; null: `http://localhost:` and the port. */
  readonly publicUrl: string | null;
  /** Absolute path: the embedded database, and the secret that development makes for itself. */
  readonly dataDir: string;
  /** A Postgres server; null: the embedded database in `dataDir`. */
  readonly databaseUrl: string | null;
  /** The whole base of the v2 API, without a final slash; null: the sandbox. */
  readonly apiUrl: string | null;
  /** The whole base of the ext API, without a final slash; null: the sandbox. */
  readonly extApiUrl: string | null;
  /** Where ext links are paid: this and the slug make the customer's URL. */
  readonly extPayUrl: string | null;
  /** False as soon as either real API is configured. */
  readonly hasSandbox: boolean;
  /** A shop to look at, made at the first start. */
  readonly hasDemoShop: boolean;
  /** The test hooks under `/sandbox`. */
  readonly hasSandboxControls: boolean;
  /** A bank other than the simulator. */
  readonly satim: SatimSettings | null;
  /** Lets webhooks go to receivers on this machine; for development. */
  readonly allowsLoopbackWebhooks: boolean;
  /** At least 32 characters; signs and encrypts sessions. */
  readonly sessionSecret: string;
  /** Addresses and networks (`10.0.0.0/8`) whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: readonly string[];
  readonly logLevel: LogLevel;
}

/** The environment holds values that the server cannot start with; one line for each. */
export class SettingsError extends Error {
  constructor(problems: readonly string[]) {
    super(
      `The server cannot start with these settings:\n${problems.map((line) => `  - ${line}`).join('\n')}`,
    );
    this.name = 'SettingsError';
  }
}

const SECRET_MIN_LENGTH = 32;
/** A secret built from fewer different characters than this was typed, not drawn. */
const SECRET_MIN_VARIETY = 8;
const PLACEHOLDER_SECRET = /change|default|secret|password|example|placeholder|insecure|your[-_ ]/i;

function isHttpUrl(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  return (
    url !== null &&
    (url.protocol === 'https:' || url.protocol === 'http:') &&
    url.username === '' &&
    url.password === '' &&
    url.search === '' &&
    url.hash === ''
  );
}

function isNetwork(text: string): boolean {
  const [address = '', prefix, ...rest] = text.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  if (prefix === undefined) return true;
  return /^\d{1,3}$/.test(prefix) && Number(prefix) <= (version === 4 ? 32 : 128);
}

const flag = z
  .enum(['0', '1', 'false', 'true'], 'must be 1 or 0')
  .transform((text) => text === '1' || text === 'true');

const httpBase = z
  .string()
  .refine(isHttpUrl, 'must be an http or https URL without credentials, query or fragment')
  .transform((text) => text.replace(/\/+$/, ''));

const environment = z.object({
  NODE_ENV: z.string().default('development'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a port number')
    .transform(Number)
    .refine((port) => port <= 65_535, 'must be at most 65535')
    .default(4000),
  PUBLIC_URL: httpBase.optional(),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(?:ql)?:\/\//, 'must begin with postgres:// or postgresql://')
    .refine((text) => URL.canParse(text), 'must be a URL')
    .optional(),
  MYTPE_API_URL: httpBase.optional(),
  MYTPE_EXT_API_URL: httpBase.optional(),
  MYTPE_EXT_PAY_URL: httpBase.optional(),
  SATIM_URL: httpBase.optional(),
  SATIM_USERNAME: z.string().optional(),
  SATIM_PASSWORD: z.string().optional(),
  SATIM_TERMINAL_ID: z.string().optional(),
  SESSION_SECRET: z.string().optional(),
  SANDBOX_CONTROLS: flag.default(false),
  WEBHOOK_ALLOW_LOOPBACK: flag.default(false),
  DEMO_SHOP: flag.default(true),
  TRUSTED_PROXY: z
    .string()
    .transform((text) =>
      text
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    )
    .refine(
      (parts) => parts.every(isNetwork),
      'must be IP addresses or networks, separated by commas',
    )
    .default([]),
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).default('info'),
});
type Environment = z.output<typeof environment>;

function secretProblems(secret: string | undefined, isProduction: boolean): string[] {
  if (secret === undefined) {
    return isProduction
      ? ['SESSION_SECRET is required in production: at least 32 random characters']
      : [];
  }
  if (secret.length < SECRET_MIN_LENGTH)
    return [`SESSION_SECRET must have at least ${SECRET_MIN_LENGTH} characters`];
  if (PLACEHOLDER_SECRET.test(secret) || new Set(secret).size < SECRET_MIN_VARIETY) {
    return ['SESSION_SECRET is a well-known or guessable text: use a random one'];
  }
  return [];
}

function satimOf(env: Environment): SatimSettings | null | 'incomplete' {
  const {
    SATIM_URL: url,
    SATIM_USERNAME: username,
    SATIM_PASSWORD: password,
    SATIM_TERMINAL_ID: terminalId,
  } = env;
  if (
    url === undefined &&
    username === undefined &&
    password === undefined &&
    terminalId === undefined
  )
    return null;
  if (
    url === undefined ||
    username === undefined ||
    password === undefined ||
    terminalId === undefined
  )
    return 'incomplete';
  return { url, username, password, terminalId };
}

/**
 * Reads the settings. A variable that is set but empty counts as not set.
 * In development a missing SESSION_SECRET is drawn once and kept in the data folder, so that sessions outlive a restart.
 * @throws SettingsError naming every variable that cannot be used
 */
export function readSettings(variables: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const reading = environment.safeParse(given);
  if (!reading.success) {
    throw new SettingsError(
      reading.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`),
    );
  }
  const env = reading.data;
  const isProduction = env.NODE_ENV === 'production';
  const satim = satimOf(env);
  const problems = secretProblems(env.SESSION_SECRET, isProduction);
  if (satim === 'incomplete') {
    problems.push(
      'SATIM_URL, SATIM_USERNAME, SATIM_PASSWORD and SATIM_TERMINAL_ID belong together: set all or none',
    );
  }
  if (isProduction && env.SANDBOX_CONTROLS)
    problems.push('SANDBOX_CONTROLS opens test hooks and is refused in production');
  if (isProduction && env.WEBHOOK_ALLOW_LOOPBACK)
    problems.push(
      'WEBHOOK_ALLOW_LOOPBACK lets webhooks reach this machine and is refused in production',
    );
  if (problems.length > 0 || satim === 'incomplete') throw new SettingsError(problems);

  const dataDir = resolve(env.DATA_DIR);
  const hasSandbox = env.MYTPE_API_URL === undefined && env.MYTPE_EXT_API_URL === undefined;
  return {
    isProduction,
    host: env.HOST,
    port: env.PORT,
    publicUrl: env.PUBLIC_URL ?? null,
    dataDir,
    databaseUrl: env.DATABASE_URL ?? null,
    apiUrl: env.MYTPE_API_URL ?? null,
    extApiUrl: env.MYTPE_EXT_API_URL ?? null,
    extPayUrl: env.MYTPE_EXT_PAY_URL ?? null,
    hasSandbox,
    hasDemoShop: hasSandbox && env.DEMO_SHOP && !isProduction,
    hasSandboxControls: env.SANDBOX_CONTROLS,
    satim,
    allowsLoopbackWebhooks: env.WEBHOOK_ALLOW_LOOPBACK,
    sessionSecret: env.SESSION_SECRET ?? readOrCreateSecret(dataDir),
    trustedProxies: env.TRUSTED_PROXY,
    logLevel: env.LOG_LEVEL,
  };
}
