import { BaseSequencer } from 'vitest/node'

/** Files that take longest, the longest first. Vitest knows them by itself only where it has run before. */
const LONG = [
  'lib/worker/kill-provisioning',
  'lib/worker/kill-sequence',
  'lib/worker/kill-campaign',
  'lib/worker/kill-erasure',
  'lib/worker/kill-workflow',
  'lib/worker/kill-',
  'lib/surface/',
  'widget/',
  'lib/agent-actions/injection',
  'lib/message-intake/storm',
  'lib/db/probe-isolation',
]

/** @param {import('vitest/node').TestSpecification} file */
function placeOf({ moduleId, project: { config } }) {
  // Between files that share processes, these would end what is shared.
  if (config.isolate) return -1
  const place = LONG.findIndex((name) => moduleId.startsWith(`${config.root}/${name}`))
  return place === -1 ? LONG.length : place
}

/** What takes long comes first, so that no processor waits for the last of it. */
export class LongFirst extends BaseSequencer {
  /** @param {import('vitest/node').TestSpecification[]} files */
  async sort(files) {
    const sorted = await super.sort(files)
    return sorted.sort((one, other) => placeOf(one) - placeOf(other))
  }
}
