// `npm test`: every check in order of speed. `--only verify|unit|e2e` runs one part; what follows is passed on to its
// runner (`npm test -- --only unit lib/team`).
import { whileBuilding } from './supervisor/build-lock.mjs'
import { Keeper } from './supervisor/keeper.mjs'
import { compileProcesses, generateClients, prepareAssets, prepareTypes } from './supervisor/prepare.mjs'
import { report } from './supervisor/run.mjs'
import { Refusal, say } from './supervisor/terminal.mjs'
import { closingLines, sum } from './testing/outcomes.mjs'
import { build, endToEnd, unit, verify } from './testing/parts.mjs'

const PARTS = { verify, unit, build, e2e: endToEnd }

function parse(args) {
  const at = args.indexOf('--only')
  if (at === -1) {
    if (args.length) throw new Refusal('Name the part that the arguments are for: --only unit …')
    return { only: undefined, rest: [] }
  }
  const only = args[at + 1]
  if (!(only in PARTS)) throw new Refusal(`--only takes ${Object.keys(PARTS).join(', ')}`)
  return { only, rest: args.filter((_, index) => index !== at && index !== at + 1) }
}

const NOT_RUN = { passed: 0, failed: 1, skipped: 0, failures: ['journeys: there is nothing to walk through'] }

/** Every part; the build goes on beside the unit tests, which mostly wait for the database. */
async function runAll(context) {
  const verified = await verify(context)
  const [tested, built] = await Promise.all([unit(context), build(context)])
  const journeys = built.failed ? NOT_RUN : await endToEnd(context)
  return sum([verified, tested, built, journeys])
}

async function main() {
  const { only, rest } = parse(process.argv.slice(2))
  const keeper = new Keeper()
  for (const event of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) {
    process.on(event, () => void keeper.close().then(() => process.exit(130)))
  }
  try {
    await whileBuilding(async () => {
      await Promise.all([generateClients(keeper), prepareAssets()])
      await Promise.all([compileProcesses(), prepareTypes(keeper)])
    })
    const context = { keeper, rest }
    return only ? await PARTS[only](context) : await runAll(context)
  } finally {
    await keeper.close()
  }
}

try {
  const outcome = await main()
  for (const line of closingLines(outcome)) say(line)
  process.exitCode = outcome.failed === 0 && outcome.passed > 0 ? 0 : 1
} catch (error) {
  report(error)
  say('0 passed, 1 failed')
  process.exitCode = 1
}
process.exit()
