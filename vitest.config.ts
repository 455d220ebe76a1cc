import path from 'node:path'
import { defineConfig } from 'vitest/config'

const FOLDERS = ['app', 'components', 'i18n', 'lib', 'scripts', 'widget']

const root = import.meta.dirname

export default defineConfig({
  resolve: { alias: { '@': root } },
  test: {
    include: FOLDERS.map((folder) => `${folder}/**/*.test.{ts,tsx,mjs}`),
    pool: 'forks',
    maxWorkers: 2,
    globalSetup: [path.join(root, 'lib/testing/postgres-server.ts')],
    setupFiles: [path.join(root, 'lib/testing/postgres-worker.ts')],
    env: {
      NODE_ENV: 'test',
      AUTH_SECRET: 'a secret of the tests, 32 letters long',
      ENCRYPTION_KEY: 'a key of the tests, 32 letters long',
      LOG_LEVEL: 'silent',
    },
    testTimeout: 20_000,
    hookTimeout: 60_000,
    unstubEnvs: true,
    restoreMocks: true,
  },
})
