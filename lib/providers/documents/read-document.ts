import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { logger } from '@/lib/kernel'
import { DocumentProblem } from './document-problem'
import type { DocumentFormat, DocumentPart, Said } from './part'

const READER = '.build/reader.mjs'
const MEGABYTE = 1024 * 1024
const LOOK_MS = 250

export type ReadLimits = { seconds: number; megabytes: number }
const LIMITS: ReadLimits = { seconds: 240, megabytes: 800 }

export type Reading = {
  /** Pages or parts that have been taken before. */
  from?: number
  onFormat: (format: DocumentFormat, total: number | null) => Promise<void>
  onParts: (parts: DocumentPart[]) => Promise<void>
  signal?: AbortSignal
  limits?: ReadLimits
}

/** Memory of a process in bytes; 0 where the system does not say (then only its heap is limited). */
async function memoryOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024
}

function start(from: number, { megabytes }: ReadLimits): ChildProcess {
  const root = path.resolve('.')
  // Not imported: the bundler of the web would take the reader for a part of it.
  const { fork } = process.getBuiltinModule('node:child_process')
  return fork(path.resolve(READER), [String(from)], {
    // It may read the program, and nothing else: no data, no writing, no other processes.
    execArgv: [
      `--max-old-space-size=${Math.floor(megabytes * 0.7)}`,
      '--permission',
      ...['.build', 'node_modules'].map((folder) => `--allow-fs-read=${path.join(root, folder)}/*`),
      '--no-warnings',
    ],
    // No settings and no keys of the product.
    env: { NODE_ENV: 'production' },
    stdio: ['pipe', 'ignore', 'pipe', 'ipc'],
  })
}

/**
 * Reads a document part by part.
 * @returns how many pages had no text
 * @throws DocumentProblem, and whatever a callback throws
 */
export async function readDocument(bytes: ReadableStream<Uint8Array>, reading: Reading): Promise<{ skipped: number }> {
  const limits = reading.limits ?? LIMITS
  const child = start(reading.from ?? 0, limits)
  let problem: DocumentProblem | undefined
  let skipped: number | undefined
  let failure: unknown
  let stderr = ''
  const end = () => child.kill('SIGKILL')
  const giveUp = (code: 'took_too_long' | 'took_too_much_memory') => {
    problem ??= new DocumentProblem(code)
    end()
  }
  const late = setTimeout(() => giveUp('took_too_long'), limits.seconds * 1_000)
  const watch = setInterval(async () => {
    if ((await memoryOf(child.pid ?? 0)) > limits.megabytes * MEGABYTE) giveUp('took_too_much_memory')
  }, LOOK_MS)
  reading.signal?.addEventListener('abort', end, { once: true })
  process.once('exit', end)
  child.stderr?.on('data', (chunk) => {
    if (stderr.length < 4_000) stderr += chunk
  })
  child.on('message', async (said: Said) => {
    try {
      if (said.kind === 'format') await reading.onFormat(said.format, said.total)
      if (said.kind === 'parts') await reading.onParts(said.parts)
      if (said.kind === 'done') skipped = said.skipped
      if (said.kind === 'problem') problem ??= new DocumentProblem(said.code)
      if (child.connected) child.send('taken')
    } catch (error) {
      failure = error
      end()
    }
  })
  try {
    const ended = once(child, 'exit')
    // A reader that has seen enough closes its end.
    if (child.stdin)
      await pipeline(bytes, child.stdin).catch((error) => logger.debug({ err: error }, 'not all was read'))
    await ended
  } finally {
    clearTimeout(late)
    clearInterval(watch)
    process.off('exit', end)
    reading.signal?.removeEventListener('abort', end)
    end()
  }
  if (failure) throw failure
  reading.signal?.throwIfAborted()
  if (problem) throw problem
  if (skipped === undefined) {
    if (/heap out of memory|Allocation failed/.test(stderr)) throw new DocumentProblem('took_too_much_memory')
    logger.warn({ stderr: stderr.slice(0, 500) }, 'the reader of documents ended by itself')
    throw new DocumentProblem('damaged')
  }
  return { skipped }
}
