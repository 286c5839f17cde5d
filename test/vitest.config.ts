import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname.replace(/^\/([A-Z]:)/u, '$1'),
  test: { include: ['test/**/*.test.ts'], testTimeout: 60_000 },
});
