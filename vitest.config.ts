import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

const node = (name: string, include: string) => ({
  test: { name, include: [include], environment: 'node', setupFiles: ['tests/no-warnings.ts'] },
})

export default defineConfig({
  test: {
    passWithNoTests: true,
    projects: [
      node('unit', 'tests/unit/**/*.test.ts'),
      node('cli', 'tests/cli/**/*.test.ts'),
      node('budgets', 'tests/budgets/**/*.test.ts'),
      {
        plugins: [vue()],
        test: {
          name: 'component',
          include: ['tests/component/**/*.test.ts'],
          environment: 'happy-dom',
          setupFiles: ['tests/no-warnings.ts'],
        },
      },
    ],
  },
})
