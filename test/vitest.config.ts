import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname.replace(/^\/([A-Z]:)/u, '$1'),
  // On GitHub too, what the tool says is what the tests expect; and it keeps nothing in the folders of who runs them.
  test: {
    include: ['test/**/*.test.ts'],
    maxWorkers: '100%',
    testTimeout: 60_000,
    env: { GITHUB_ACTIONS: '', CI: 'true' },
  },
});
