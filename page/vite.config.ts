import { svelte } from '@sveltejs/vite-plugin-svelte';
import { loadEnv } from 'vite';
import { defineConfig } from 'vitest/config';

// The page talks to the server it came from; in development another one answers, by default `sitrep serve`'s port.
const server = loadEnv('development', '.', 'SITREP_').SITREP_SERVER ?? 'http://127.0.0.1:7878';

export default defineConfig({
  plugins: [svelte()],
  base: './',
  server: { port: 5173, proxy: { '/api': server, '/healthz': server } },
  build: {
    outDir: 'target/web/org/sitrep/page',
    emptyOutDir: true,
    target: 'es2022',
    // A strict content security policy refuses data: addresses and inline scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  test: { include: ['test/**/*.test.ts'], environment: 'node' },
});
