import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * What tells a process from a later one with the same id: when it started.
 * @returns {string | undefined} undefined when there is no such process (a zombie counts as none)
 */
export function birthOf(pid) {
  if (existsSync('/proc/self/stat')) {
    if (!existsSync(`/proc/${pid}/stat`)) return undefined
    try {
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')
      return fields[0] === 'Z' ? undefined : fields[19]
    } catch {
      return undefined // it ended between the two looks
    }
  }
  const seen = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim()
  return seen || undefined
}

/** @returns {string} the command line, empty when there is no such process */
export function commandOf(pid) {
  if (existsSync('/proc/self/cmdline')) {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
    } catch {
      return ''
    }
  }
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? ''
}

/** @returns {Promise<boolean>} whether the process ended within `waitMs` */
export async function waitForEnd(pid, waitMs) {
  const birth = birthOf(pid)
  const deadline = Date.now() + waitMs
  while (birth !== undefined && birthOf(pid) === birth) {
    if (Date.now() >= deadline) return false
    await sleep(50)
  }
  return true
}
