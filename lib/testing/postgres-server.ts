// Vitest's global set-up: one throw-away PostgreSQL for the run, one migrated database for each worker.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { migrateAll } from '@/lib/db/migrate'
import { startTestServer } from '../../scripts/testing/test-server.mjs'
import { cloneDatabase } from './postgres'

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  Object.assign(process.env, project.config.env)
  const server = await startTestServer(async (url: string) => {
    process.env.DATABASE_URL = url
    await migrateAll(url)
  })
  const dataDir = await mkdtemp(path.join(tmpdir(), 'livery-test-'))
  const tearDown = async () => {
    await server.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
  try {
    process.env.DATABASE_URL = server.url
    const urls: string[] = []
    for (let worker = 1; worker <= project.vitest.config.maxWorkers; worker++) {
      urls.push(await cloneDatabase(server.url, server.template, `worker_${worker}`))
    }
    project.provide('databaseServerUrl', server.url)
    project.provide('databaseTemplate', server.template)
    project.provide('workerDatabaseUrls', urls)
    project.provide('testDataDir', dataDir)
    return tearDown
  } catch (error) {
    await tearDown()
    throw error
  }
}
