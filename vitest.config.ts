import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

// A busy machine is no fault of the test.
const shared = { setupFiles: ['tests/no-warnings.ts'], testTimeout: 30_000 }

const node = (name: string, include: string) => ({
  test: { name, include: [include], environment: 'node', ...shared },
})

export default defineConfig({
  test: {
    passWithNoTests: true,
    projects: [
      node('unit', 'tests/unit/**/*.test.ts'),
      node('cli', 'tests/cli/**/*.test.ts'),
      node('system', 'tests/system/**/*.test.ts'),
      node('budgets', 'tests/budgets/**/*.test.ts'),
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
