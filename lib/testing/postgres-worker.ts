// Runs in each of vitest's workers before a test file is loaded: its environment is that of its own database. What the file
// changed of the process is as before when the next one comes.
import { beforeAll, expect, inject, vi } from 'vitest'
import { forgetEnvironment, newId } from '@/lib/kernel'
import { leaveFreshDatabase, testDatabaseUrl } from './postgres'

process.env.DATABASE_URL = testDatabaseUrl()
process.env.DATA_DIR = inject('testDataDir')
forgetEnvironment()

const before = { ...process.env }

const file = expect.getState().testPath ?? ''

/** Ids follow the clock and never go back: those of the next files would be of a time to come. */
function assertClockOfIds(): void {
  const aheadMs = Number.parseInt(newId().replace('-', '').slice(0, 12), 16) - Date.now()
  if (aheadMs > 500) throw new Error(`${file} moves the clock: name it *.alone.test.ts`)
}

async function giveBack(): Promise<void> {
  vi.useRealTimers()
  vi.unstubAllEnvs()
  vi.unstubAllGlobals()
  await leaveFreshDatabase()
  for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name]
  Object.assign(process.env, before)
  forgetEnvironment()
  assertClockOfIds()
}

// Given back by `beforeAll`, it runs after all that the file itself ends. Nobody comes after a file that is alone.
beforeAll(() => (file.includes('.alone.') ? undefined : giveBack))
