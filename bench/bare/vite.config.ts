import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The same build as the dashboard's, for a page with the same packages and nothing else. */
export default defineConfig({
  root: 'bench/bare',
  base: '/bare/',
  plugins: [react()],
  build: {
    outDir: '../../dist/bench-bare',
    emptyOutDir: true,
    target: 'baseline-widely-available',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    reportCompressedSize: false,
  },
});
