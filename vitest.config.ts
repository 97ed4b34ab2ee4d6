/** Unit and integration tests: the engine and the hosts in Node, the renderer in a page without a browser. */

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** `x.slow.test.ts` takes minutes and runs with MOVE37_SLOW=1 only. */
const slow = process.env['MOVE37_SLOW'] === '1' ? [] : ['**/*.slow.test.ts'];
const never = ['**/node_modules/**', '**/dist/**', ...slow];

export default defineConfig({
  test: {
    testTimeout: 20_000,
    hookTimeout: 60_000,
    maxWorkers: '100%',
    // A machine busy with other things makes a test late now and then; the report shows which needed it.
    retry: process.env['CI'] === undefined ? 0 : 1,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['engine/**/*.test.ts', 'app/**/*.test.ts'],
          exclude: [...never, 'app/renderer/**'],
        },
      },
      {
        extends: true,
        plugins: [react()],
        test: {
          name: 'renderer',
          include: ['app/renderer/**/*.test.{ts,tsx}'],
          exclude: never,
          environment: 'happy-dom',
          setupFiles: ['app/renderer/testkit/patience.ts'],
        },
      },
    ],
  },
});
