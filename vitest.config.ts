import { defineConfig } from 'vitest/config';

/** One project per kind of test, so that `npx vitest --project unit` answers in a second. */
const project = (name: string, timeoutSeconds: number) => ({
  test: {
    name,
    include: [`test/${name}/**/*.test.ts`],
    setupFiles: ['test/property-seed.ts'],
    testTimeout: timeoutSeconds * 1000,
    hookTimeout: timeoutSeconds * 1000,
  },
});

export default defineConfig({
  test: {
    projects: [
      project('unit', 10),
      project('contracts', 10),
      project('workflows', 60),
      project('infra', 120),
      project('local', 120),
      project('simulation', 120),
    ],
  },
});
