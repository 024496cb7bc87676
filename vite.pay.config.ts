import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compiledMessages } from './scripts/vite/compiled-messages.ts';
import { lightIcons } from './scripts/vite/light-icons.ts';
import { lightPage } from './scripts/vite/light-page.ts';

/** Bytes of JavaScript, as brotli, besides the start of theme and language (1 kB): 75 kB in all. */
const LIMIT = 74_000;

/**
 * The build of the customer's page, `/pay/…`: by itself, so that nothing of the dashboard comes along for a payer on a slow
 * phone. It adds its files to those of the dashboard.
 */
export default defineConfig({
  appType: 'mpa',
  plugins: [react(), tailwindcss(), compiledMessages(), lightIcons(), lightPage(LIMIT)],
  publicDir: false,
  build: {
    outDir: 'dist/dashboard',
    emptyOutDir: false,
    target: 'baseline-widely-available',
    assetsInlineLimit: 0,
    // What a screen needs besides is in the page's own file: there is nothing to load ahead.
    modulePreload: false,
    cssCodeSplit: false,
    sourcemap: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: { pay: 'pay.html' },
    },
  },
});
