import { defineConfig, devices } from '@playwright/test'
import { launchOptions } from './scripts/testing/chromium.mjs'

/** The product is started by the global set-up; E2E_BASE_URL and E2E_DATA_DIR (with demo.json) come from it. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/e2e',
  globalSetup: './scripts/testing/product-under-test.mjs',
  workers: 2,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['line']],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: process.env.E2E_BASE_URL,
    viewport: { width: 1440, height: 900 },
    // A trace of every test costs more than the tests: `npm test -- --only e2e <spec> --trace=retain-on-failure`.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: launchOptions(),
    contextOptions: { reducedMotion: 'reduce' },
  },
})
