import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vite';
import { builtVersion } from './scripts/vite/built-version.ts';

const FOLDER = 'dist/dashboard';

/**
 * The build of the service worker: one file without a hash, made right after the dashboard's, whose files it names. Each
 * version of the dashboard thereby has a worker of its own.
 */
export default defineConfig(({ command }) => ({
  publicDir: false,
  define: {
    BUILT_VERSION: JSON.stringify(
      command === 'build'
        ? builtVersion(
            readdirSync(FOLDER, { recursive: true, withFileTypes: true })
              .filter((entry) => entry.isFile())
              .map((entry) => `${entry.parentPath}/${entry.name}`.slice(FOLDER.length)),
            (path) => readFileSync(FOLDER + path),
          )
        : null,
    ),
  },
  build: {
    outDir: FOLDER,
    emptyOutDir: false,
    target: 'baseline-widely-available',
    modulePreload: false,
    sourcemap: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: { 'service-worker': 'src/dashboard/service-worker/main.ts' },
      output: { format: 'iife', entryFileNames: '[name].js' },
    },
  },
}));
