import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { buildFolder } from './paths.mjs'
import { birthOf } from './processes.mjs'
import { say } from './terminal.mjs'

const file = path.join(buildFolder, 'lock.json')

function holder() {
  try {
    const { pid, birth } = JSON.parse(readFileSync(file, 'utf8'))
    return birthOf(pid) === birth ? pid : undefined
  } catch {
    return undefined // nobody, or one that was cut off while writing
  }
}

/**
 * Two starts of one checkout (other DATA_DIR) share `.build` and `.next`: one builds, the other waits.
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function whileBuilding(work) {
  mkdirSync(buildFolder, { recursive: true })
  let hasSaid = false
  for (;;) {
    try {
      writeFileSync(file, JSON.stringify({ pid: process.pid, birth: birthOf(process.pid) }), { flag: 'wx' })
      break
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
      const pid = holder()
      if (pid === undefined) rmSync(file, { force: true })
      else if (!hasSaid) say(`Process ${pid} is building; waiting for it …`)
      hasSaid ||= pid !== undefined
      await sleep(200)
    }
  }
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}
