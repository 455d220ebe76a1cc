import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type DatabaseLine, databaseLine } from '../lib/testing/database-proxy'
import { completeEnvironment } from '../scripts/supervisor/environment.mjs'
import { freePort } from '../scripts/supervisor/ports.mjs'
import { withoutSettings } from '../scripts/testing/plain-environment.mjs'
import { askHost } from './http'

export type SecondWeb = { port: number; pid: number | undefined; line: DatabaseLine; stop(): Promise<void> }

/**
 * A web process of its own beside the one under test, on the same database over a line that can be cut: what happens to
 * it happens to nobody else.
 */
export async function secondWeb(settings: Record<string, string> = {}): Promise<SecondWeb> {
  const dataDir = process.env.E2E_DATA_DIR ?? ''
  const { databaseUrl } = JSON.parse(readFileSync(path.join(dataDir, 'supervisor.json'), 'utf8'))
  const line = await databaseLine(databaseUrl)
  const port = await freePort()
  const given = {
    ...(await withoutSettings()),
    ...settings,
    DATA_DIR: dataDir,
    PORT: String(port),
    DATABASE_URL: databaseUrl,
  }
  const { env } = await completeEnvironment(given)
  const log = openSync(path.join(dataDir, 'logs/second-web.log'), 'a')
  // Roles are named after the database, not after the way to it.
  const child = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'start', '-p', String(port)], {
    env: { ...env, DATABASE_URL: line.url, LOG_LEVEL: 'silent' } as unknown as NodeJS.ProcessEnv,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  const ended = once(child, 'exit')
  const stop = async () => {
    line.set('open')
    child.kill('SIGTERM')
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 5_000).unref())])
    child.kill('SIGKILL')
    await ended
    await line.close()
  }
  for (const deadline = Date.now() + 30_000; Date.now() < deadline; ) {
    const answer = await askHost(port, 'localhost', '/api/health/ready').catch(() => null)
    if (answer?.status === 200) return { port, pid: child.pid, line, stop }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  await stop()
  throw new Error('the second web process did not start')
}
