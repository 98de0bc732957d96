import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { include: ['browser/**/*.test.ts'], environment: 'node', testTimeout: 60_000, hookTimeout: 240_000, fileParallelism: false, bail: 0 } });
