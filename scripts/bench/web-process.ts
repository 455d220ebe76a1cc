import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { request } from 'undici'
import { closeLater } from './closing'

const NEXT = path.resolve('node_modules/next/dist/bin/next')
const LONGEST_START_MS = 60_000

type Program = { args: string[]; cwd?: string; env: NodeJS.ProcessEnv }

/** Runs a program of this Node to its end. @throws with its output when it fails */
export async function runToEnd({ args, cwd, env }: Program): Promise<void> {
  const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}:\n${output}`)
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0)
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('no port was given')
  return address.port
}

async function answers(port: number, host: string, where: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + LONGEST_START_MS
  let last = 'no answer'
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`next start ended with ${child.exitCode}`)
    try {
      const { statusCode, body } = await request(`http://127.0.0.1:${port}${where}`, { headers: { host } })
      last = `${statusCode} ${(await body.text()).slice(0, 300)}`
      if (statusCode === 200) return
    } catch (error) {
      last = String(error)
    }
    await sleep(100)
  }
  throw new Error(`next start does not answer on ${port}: ${last}`)
}

export type Web = {
  port: number
  rootDomain: string
  /** SIGKILL: no handler of it runs. */
  kill(): Promise<void>
  stop(): Promise<void>
}

type Probe = { host: string; path: string }

/**
 * Starts a built app with the same Next, Node and flags as the product's own web process. It stays in this process's group, which
 * the supervisor ends as a whole.
 * @param probe where it answers 200 when it is ready; `host` is the label before the root domain
 * @param port a free one, if none is given
 */
export async function startBuilt(folder: string, env: NodeJS.ProcessEnv, probe: Probe, port?: number): Promise<Web> {
  const at = port ?? (await freePort())
  const rootDomain = `localhost:${at}`
  const child = spawn(process.execPath, [...process.execArgv, NEXT, 'start', '-p', String(at)], {
    cwd: folder,
    env: { ...env, PORT: String(at), ROOT_DOMAIN: rootDomain },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const ended = once(child, 'exit')
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null
  const kill = async () => {
    if (hasEnded()) return
    child.kill('SIGKILL')
    await ended
  }
  const stop = async () => {
    if (hasEnded()) return
    child.kill('SIGTERM')
    await Promise.race([ended, sleep(5_000, undefined, { ref: false })])
    await kill()
  }
  await answers(at, [probe.host, rootDomain].filter(Boolean).join('.'), probe.path, child)
  return { port: at, rootDomain, kill, stop }
}

/** The same on a port of its own until the bench ends. */
export async function serveBuilt(folder: string, env: NodeJS.ProcessEnv, probe: Probe): Promise<Web> {
  const web = await startBuilt(folder, env, probe)
  closeLater(web.stop)
  return web
}

export const NEXT_PROGRAM = NEXT
