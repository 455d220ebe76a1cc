import path from 'node:path'
import { defineConfig } from 'vitest/config'
import { LongFirst } from './scripts/testing/long-first.mjs'

const FOLDERS = ['app', 'components', 'i18n', 'lib', 'scripts', 'widget']

const root = import.meta.dirname

/** Tests that replace modules or end what others share: each file in a process of its own. */
const ALONE = FOLDERS.map((folder) => `${folder}/**/*.alone.test.{ts,tsx,mjs}`)

export default defineConfig({
  resolve: { alias: { '@': root } },
  test: {
    projects: [
      {
        extends: true,
        // What a process has imported once serves its next file too: half of the time that the tests take.
        test: {
          name: 'together',
          isolate: false,
          include: FOLDERS.map((folder) => `${folder}/**/*.test.{ts,tsx,mjs}`),
          exclude: ALONE,
        },
      },
      { extends: true, test: { name: 'alone', isolate: true, include: ALONE } },
    ],
    pool: 'forks',
    // One more than processors: they wait for the database, for browsers and for processes that they kill.
    maxWorkers: 3,
    sequence: { sequencer: LongFirst },
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
