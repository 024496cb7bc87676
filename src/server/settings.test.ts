import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSettings, SettingsError } from './settings.ts';

const GOOD_SECRET = 'kT8vQz3nW5xR7mB2cJ9dL4hG6fS1pY0a';
let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'settings-'));
});
afterEach(() => {
  rmSync(dataDir, { recursive: true, force: true });
});

function refusal(variables: Record<string, string>): string {
  try {
    readSettings({ DATA_DIR: dataDir, ...variables });
  } catch (error) {
    if (error instanceof SettingsError) return error.message;
    throw error;
  }
  return 'accepted';
}

describe('readSettings', () => {
  it('has the documented defaults', () => {
    expect(readSettings({ DATA_DIR: dataDir })).toMatchObject({
      isProduction: false,
      host: '127.0.0.1',
      port: 4000,
      publicUrl: null,
      databaseUrl: null,
      apiUrl: null,
      hasSandbox: true,
      hasDemoShop: true,
      hasSandboxControls: false,
      satim: null,
      trustedProxies: [],
      logLevel: 'info',
    });
  });

  it('treats an empty variable as one that is not set', () => {
    expect(readSettings({ DATA_DIR: dataDir, PORT: '', MYTPE_API_URL: ' ' })).toMatchObject({
      port: 4000,
      hasSandbox: true,
    });
  });

  it.each(['MYTPE_API_URL', 'MYTPE_EXT_API_URL'])('runs no sandbox once %s is set', (name) => {
    const settings = readSettings({
      DATA_DIR: dataDir,
      [name]: 'https://api.example.dz/api/v2/mytpe-pay/',
    });
    expect(settings.hasSandbox).toBe(false);
    expect(settings.apiUrl ?? settings.extApiUrl).toBe('https://api.example.dz/api/v2/mytpe-pay');
  });

  it('makes no demo shop where it is not wanted', () => {
    expect(readSettings({ DATA_DIR: dataDir, DEMO_SHOP: '0' }).hasDemoShop).toBe(false);
  });

  it.each([
    ['PORT', '70000'],
    ['PORT', '80a'],
    ['DATABASE_URL', 'mysql://localhost/db'],
    ['MYTPE_API_URL', 'ftp://api.example.dz'],
    ['MYTPE_API_URL', 'https://user:password@api.example.dz'],
    ['PUBLIC_URL', 'pay.example.dz'],
    ['TRUSTED_PROXY', '10.0.0.0/33'],
    ['TRUSTED_PROXY', 'proxy.local'],
    ['SANDBOX_CONTROLS', 'yes'],
    ['LOG_LEVEL', 'loud'],
    ['SESSION_SECRET', 'short'],
  ])('refuses %s=%s by name', (name, value) => {
    expect(refusal({ [name]: value })).toContain(name);
  });

  it('names every wrong variable at once', () => {
    const message = refusal({ PORT: 'x', LOG_LEVEL: 'loud' });
    expect(message).toContain('PORT');
    expect(message).toContain('LOG_LEVEL');
  });

  it('wants the four bank settings together', () => {
    expect(refusal({ SATIM_URL: 'https://bank.example.dz' })).toContain('SATIM_TERMINAL_ID');
  });

  it('draws a secret once in development and keeps it from other users', () => {
    const first = readSettings({ DATA_DIR: dataDir }).sessionSecret;
    expect(first.length).toBeGreaterThanOrEqual(32);
    expect(readSettings({ DATA_DIR: dataDir }).sessionSecret).toBe(first);
    expect(statSync(join(dataDir, 'session-secret')).mode & 0o077).toBe(0);
  });

  describe('in production', () => {
    const production = { NODE_ENV: 'production', SESSION_SECRET: GOOD_SECRET };

    it('starts with a real secret', () => {
      expect(readSettings({ DATA_DIR: dataDir, ...production })).toMatchObject({
        isProduction: true,
        hasDemoShop: false,
      });
    });

    it.each([
      ['missing', ''],
      ['short', GOOD_SECRET.slice(1)],
      ['a placeholder', 'change-me-change-me-change-me-change-me'],
      ['a repeated character', 'a'.repeat(64)],
    ])('refuses a secret that is %s', (_what, secret) => {
      expect(refusal({ ...production, SESSION_SECRET: secret })).toContain('SESSION_SECRET');
    });

    it('refuses the test hooks', () => {
      expect(refusal({ ...production, SANDBOX_CONTROLS: '1' })).toContain('SANDBOX_CONTROLS');
    });
  });
});
