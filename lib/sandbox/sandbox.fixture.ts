import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest'
import { forgetEnvironment } from '@/lib/kernel'
import { type Sandbox, startSandbox } from './start-sandbox'

/**
 * A sandbox for the tests of a file that stands in for all providers: the installation answers on this machine alone.
 */
export function sandboxForTests(): { port(): number } {
  let sandbox: Sandbox
  let dataDir: string
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'sandbox-'))
    sandbox = await startSandbox({ port: 0, smtpPort: 0, dnsPort: 0, imapPort: 0, dataDir })
  })
  beforeEach(() => {
    vi.stubEnv('SANDBOX_PORT', String(sandbox.port))
    vi.stubEnv('ROOT_DOMAIN', 'localhost:1')
    forgetEnvironment()
  })
  afterEach(() => {
    vi.unstubAllEnvs()
    forgetEnvironment()
  })
  afterAll(async () => {
    await sandbox.close()
    await rm(dataDir, { recursive: true })
  })
  return { port: () => sandbox.port }
}
