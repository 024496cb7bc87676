import { defineConfig } from 'vite';

/**
 * The server's build: dist/server/main.js and the commands beside it, with every npm package left outside.
 * It has a file of its own because the dashboard's plugins would write their output into it.
 */
export default defineConfig({
  appType: 'custom',
  publicDir: false,
  build: {
    ssr: true,
    outDir: 'dist/server',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      input: { main: 'src/server/main.ts', reconcile: 'src/server/reconcile-main.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: 'shared-[hash].js', format: 'es' },
    },
  },
  ssr: { target: 'node', external: true },
});
