import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { Row } from './row'

/** Its exit code where a figure is below its bound. */
const BELOW = 3

/** `scripts/tasks/worker-proofs.ts`, in a process and on a database of its own. */
async function* proofs(...parts: string[]): AsyncGenerator<Row> {
  const child = spawn(process.execPath, [path.resolve('.build/worker-proofs.mjs'), ...parts], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  for await (const line of createInterface({ input: child.stdout })) {
    const [name, value, bound, verdict] = line.split('\t')
    if (name && value && bound) yield { name, value, bound, isMet: verdict === 'ok' }
  }
  const [code] = await ended
  if (code !== 0 && code !== BELOW) throw new Error(`the proofs of the worker ended with ${code}`)
}

/** The worker killed at many moments … */
export const kill = () => proofs()

/** … and while campaigns and sequences are sent, the web and the database with it. */
export const killSending = () => proofs('campaign', 'sequence')

/** A million contacts from a file, also with a worker that is killed in the middle. */
export const importMillion = () => proofs('million')

/** Ten thousand callbacks in any order, while the worker and the web are killed. */
export const storm = () => proofs('storm')

/** Campaigns: as fast as a loop that only sends … */
export const campaignRate = () => proofs('rate')

/** … of one size however many they go to … */
export const campaignCrowd = () => proofs('crowd')

/** … and soon on their way. */
export const campaignFreeze = () => proofs('freeze')
