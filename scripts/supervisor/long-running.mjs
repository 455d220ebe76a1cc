import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './paths.mjs'

/** Without a bound, glibc keeps an arena for each thread and core: after a day of load hundreds of megabytes lie idle in them. */
const LITTLE_IDLE_MEMORY = { MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '131072', MALLOC_TRIM_THRESHOLD_: '131072' }
/** Semi-space in megabytes: by default the space for young objects grows to several times this under load, and stays. */
const FLAGS = [
  '--import',
  pathToFileURL(path.join(root, 'scripts/supervisor/source-maps.mjs')).href,
  '--max-semi-space-size=16',
]

/** How every long-running program is started; the bench starts its yardsticks alike. */
export const asService = (args, env) => ({ args: [...FLAGS, ...args], env: { ...LITTLE_IDLE_MEMORY, ...env } })
