import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.test.ts',
  outputDir: 'test-results/e2e',
  globalSetup: './tests/e2e/serve-site.ts',
  // A browser that hangs is no fault of the page. What passes at the second try alone is told in the summary.
  retries: 1,
  forbidOnly: process.env['CI'] !== undefined,
  fullyParallel: true,
  workers: 2,
  timeout: 90_000,
  // A busy machine is no fault of the page.
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: '.cache/reports/e2e.json' }]],
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    // Kept copies are tested on their own: elsewhere each answer is the one that a test gives.
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'root', metadata: { base: '/' } },
    { name: 'sub-path', metadata: { base: '/sub/' }, grep: /@sub-path/ },
  ],
})
