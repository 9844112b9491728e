import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

// A busy machine is no fault of the test.
const shared = { setupFiles: ['tests/no-warnings.ts'], testTimeout: 30_000 }

const node = (name: string, include: string, isolate = true) => ({
  test: { name, include: [include], environment: 'node', isolate, ...shared },
})

export default defineConfig({
  test: {
    passWithNoTests: true,
    projects: [
      // What is pure leaves nothing to the next file: its modules are loaded once.
      node('unit', 'tests/unit/**/*.test.ts', false),
      node('cli', 'tests/cli/**/*.test.ts'),
      node('system', 'tests/system/**/*.test.ts'),
      node('budgets', 'tests/budgets/**/*.test.ts'),
      node('publication', 'tests/publication/**/*.test.ts'),
      {
        plugins: [vue()],
        test: {
          name: 'component',
          include: ['tests/component/**/*.test.ts'],
          environment: 'happy-dom',
          ...shared,
        },
      },
    ],
  },
})
