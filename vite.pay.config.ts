import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compiledMessages } from './scripts/vite/compiled-messages.ts';
import { lightIcons } from './scripts/vite/light-icons.ts';
import { lightPage } from './scripts/vite/light-page.ts';
import { payPreloads } from './scripts/vite/pay-preloads.ts';
import { plainImports } from './scripts/vite/plain-imports.ts';
import { startFrame } from './scripts/vite/start-frame.ts';

/** Bytes of JavaScript, as brotli, besides the starts of theme, language and page (0.9 kB): 75 kB in all. */
const LIMIT = 74_100;

/**
 * The build of the customer's page, `/pay/…`: by itself, so that nothing of the dashboard comes along for a payer on a slow
 * phone. It adds its files to those of the dashboard.
 */
export default defineConfig({
  appType: 'mpa',
  plugins: [
    react(),
    tailwindcss(),
    compiledMessages(),
    lightIcons(),
    plainImports(),
    payPreloads(),
    startFrame('pay'),
    lightPage(LIMIT),
  ],
  publicDir: false,
  build: {
    outDir: 'dist/dashboard',
    emptyOutDir: false,
    target: 'baseline-widely-available',
    assetsInlineLimit: 0,
    // `public/pay-start.js` asks for what a screen needs besides.
    modulePreload: false,
    cssCodeSplit: false,
    sourcemap: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: { pay: 'pay.html' },
    },
  },
});
