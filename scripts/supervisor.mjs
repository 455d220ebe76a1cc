// Starts, watches and stops the product: `npm start`, `npm run dev`, `npm run setup` and the tasks of `scripts/tasks`.

import { whileBuilding } from './supervisor/build-lock.mjs'
import { readDemo, welcome } from './supervisor/demo.mjs'
import { operatorEnvironment } from './supervisor/environment.mjs'
import { Keeper } from './supervisor/keeper.mjs'
import { compileProcesses, generateClients, prepareAssets } from './supervisor/prepare.mjs'
import { startProduct } from './supervisor/product.mjs'
import { report, withRun } from './supervisor/run.mjs'
import { runTask } from './supervisor/tasks.mjs'
import { Refusal, say } from './supervisor/terminal.mjs'

const serve = (given, isDev) =>
  withRun({ given, isDev }, async (run) => {
    const { baseUrl, mailbox, nameServer } = await startProduct(run, { isDev })
    run.tell({ url: baseUrl, databaseUrl: run.env.DATABASE_URL })
    for (const line of welcome({ baseUrl, mailbox, nameServer, dataDir: run.dataDir, demo: readDemo(run.dataDir) }))
      say(line)
  })

async function setUp() {
  const keeper = new Keeper()
  try {
    await whileBuilding(async () => {
      await Promise.all([generateClients(keeper), prepareAssets()])
      await compileProcesses()
    })
    say('Set up. Start with: npm start')
    return 0
  } finally {
    await keeper.close()
  }
}

async function main([flag, ...rest]) {
  if (flag === undefined) return serve(operatorEnvironment(), false)
  if (flag === '--dev') return serve(operatorEnvironment(), true)
  if (flag === '--no-env-file') return serve(process.env, false)
  if (flag === '--setup-only') return setUp()
  if (flag === '--run' && rest[0]) return runTask(rest[0], rest.slice(1))
  throw new Refusal(`Unknown argument ${flag}. Known: --dev, --setup-only, --run <task>, --no-env-file.`)
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  report(error)
  process.exitCode = 1
}
// Work that was under way when the wish to stop came is not waited for.
process.exit()
