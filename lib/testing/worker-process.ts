// The real worker as a child process, for tests that kill it.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { env as settings } from '@/lib/kernel'

const READY = '"worker is ready"'
const LONGEST_START_MS = 60_000

export type WorkerProcess = {
  pid: number
  /** Everything that it has logged. */
  log(): string
  /** SIGKILL: no handler of the worker runs. */
  kill(): Promise<void>
  stop(): Promise<void>
}

type Service = { args: string[]; env: NodeJS.ProcessEnv }

/** A module of the supervisor's: how the product starts its processes. */
const ofSupervisor = <Module>(name: string): Promise<Module> =>
  import(/* @vite-ignore */ pathToFileURL(path.resolve('scripts/supervisor', name)).href)

let compiled: Promise<string> | undefined

async function compile(): Promise<string> {
  const { compileProcess } = await ofSupervisor<{ compileProcess(name: string, as: string): Promise<string> }>(
    'bundle.mjs',
  )
  return compileProcess('worker', 'tested-worker')
}

/** Starts a worker on this process's database and data folder; resolves when it says that it is ready. */
export async function startWorker(env: Record<string, string> = {}): Promise<WorkerProcess> {
  compiled ??= compile()
  const file = await compiled
  const { DATABASE_URL, DATA_DIR, AUTH_SECRET, ENCRYPTION_KEY, NODE_ENV } = settings()
  const NODE_COMPILE_CACHE = path.join(DATA_DIR, 'compile-cache')
  const { asService } = await ofSupervisor<{ asService(args: string[], env: object): Service }>('long-running.mjs')
  const own = {
    PATH: process.env.PATH,
    DATABASE_URL,
    DATA_DIR,
    AUTH_SECRET,
    ENCRYPTION_KEY,
    NODE_ENV,
    NODE_COMPILE_CACHE,
  }
  const service = asService([path.resolve(file)], { ...own, ...env })
  const child = spawn(process.execPath, service.args, {
    env: service.env,
    // The worker stops by itself when the channel closes: it does not outlive a test that was killed.
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  let output = ''
  const ended = once(child, 'exit')
  const orphan = () => child.kill('SIGKILL')
  process.once('exit', orphan)
  void ended.then(() => process.off('exit', orphan))
  await new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`the worker did not start:\n${output}`)), LONGEST_START_MS)
    child.stderr?.on('data', (chunk) => {
      output += chunk
      if (!output.includes(READY)) return
      clearTimeout(late)
      resolve()
    })
    void ended.then(([code]) => reject(new Error(`the worker ended with ${code}:\n${output}`)))
  })
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill(signal)
    await ended
  }
  return { pid: child.pid ?? 0, log: () => output, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') }
}
