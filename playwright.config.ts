import { defineConfig } from 'playwright/test';
import { chromiumFlags, findJourneyBrowser } from './scripts/lib/find-chromium.mjs';

const executablePath = findJourneyBrowser();
// Set by the global set-up, after which the workers read this file again.
const baseURL = process.env['E2E_ORIGIN'];
const wide = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

/**
 * Journeys in a real browser against the built product, over HTTP. All of them run wide and in
 * French; those tagged `@arabic` also on a phone in Arabic, those tagged `@english` also wide in English.
 */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  globalSetup: './e2e/fixtures/global-setup.ts',
  fullyParallel: true,
  // One more than the cores of a build machine, since a journey waits now and then, as a person would. Three took 404 and 455 s
  // where two took 446: what it saves is little.
  workers: 3,
  // A build machine may stall for seconds; a defect fails three times, and what passed late is told as flaky.
  retries: process.env['CI'] ? 2 : 0,
  forbidOnly: true,
  reporter: 'list',
  // What hangs is told by what it waits for; a journey of many screens takes its time on a slow machine.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  use: {
    ...(baseURL ? { baseURL } : {}),
    timezoneId: 'Africa/Algiers',
    // Motion is for the eye; a journey would only wait for its end.
    contextOptions: { reducedMotion: 'reduce' },
    // What cannot be pressed is told as such, not as a test that took too long.
    actionTimeout: 30_000,
    // It would answer for the page, and no journey could put itself in between. One of them is about it.
    serviceWorkers: 'block',
    // Recording doubles what a journey costs: only where one has failed and is tried again.
    trace: 'on-first-retry',
    screenshot: 'only-on-failure',
    launchOptions: { ...(executablePath ? { executablePath } : {}), args: chromiumFlags() },
  },
  projects: [
    { name: 'wide', use: { viewport: wide, locale: 'fr-DZ' } },
    {
      name: 'phone-arabic',
      grep: /@arabic/,
      use: { viewport: phone, locale: 'ar-DZ', hasTouch: true, isMobile: true },
    },
    { name: 'wide-english', grep: /@english/, use: { viewport: wide, locale: 'en-GB' } },
  ],
});
