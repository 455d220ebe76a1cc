import { Crew } from './crew.mjs'
import { completeEnvironment, operatorEnvironment } from './environment.mjs'
import { takeInstance } from './instance.mjs'
import { Keeper } from './keeper.mjs'
import { complain, Refusal, say } from './terminal.mjs'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** A terminal and npm both pass one Ctrl-C on: what comes this soon is the same wish. */
const SAME_WISH_MS = 1_000

/** Resolves at the first wish to stop; a second one ends the wait for the children. */
function stopWish(onImpatience) {
  return new Promise((resolve) => {
    let first
    const wish = (signal) => {
      if (first === undefined) {
        first = Date.now()
        resolve(signal)
      } else if (Date.now() - first > SAME_WISH_MS) onImpatience()
    }
    for (const signal of SIGNALS) process.on(signal, () => wish(signal))
    if (process.connected) process.on('disconnect', () => wish('disconnect')) // the bootstrap is gone
  })
}

/**
 * Runs `work` with everything that it starts taken down afterwards, however it ends: by itself, by Ctrl-C, by a service
 * that keeps crashing.
 * @param {{given?: Record<string, string | undefined>, isDev?: boolean, guestOf?: import('./instance.mjs').Instance}} options
 *   `guestOf`: a run that holds the data folder already and whose database is used
 * @param {(run: import('./product.mjs').Run & {tell: (facts: object) => void}) => Promise<number | undefined>} work
 *   its result is the exit code; undefined means: stay until told to stop
 * @returns {Promise<number>}
 */
export async function withRun({ given = operatorEnvironment(), isDev = false, guestOf }, work) {
  const completed = await completeEnvironment(given, { isDev })
  if (guestOf?.databaseUrl) completed.env.DATABASE_URL = guestOf.databaseUrl
  const instance = guestOf ? undefined : await takeInstance(completed.dataDir)
  const keeper = new Keeper()
  instance?.tell({ keeperPid: keeper.pid })
  const stopped = stopWish(() => keeper.killAll()).then((wish) => {
    say(`Stopping (${wish}) …`)
    return 0
  })
  let giveUpReason
  const failed = new Promise((_, reject) => {
    completed.crew = new Crew(keeper, completed.dataDir, (reason) => {
      giveUpReason = reason
      reject(new Refusal(reason))
    })
  })
  completed.crew.onChange = () => instance?.tell({ processes: completed.crew.processes })
  const run = {
    ...completed,
    keeper,
    giveUpReason: () => giveUpReason,
    wasKilled: instance?.wasKilled ?? false,
    tell: (facts) => instance?.tell(facts),
  }
  const worked = work(run).then((code) => code ?? new Promise(() => {}))
  try {
    return await Promise.race([worked, failed, stopped])
  } finally {
    await run.crew.stopAll()
    await keeper.close()
    instance?.release()
  }
}

/** Prints what a person can act on, and a stack only for what nobody foresaw. */
export function report(error) {
  complain(error instanceof Refusal ? `\n${error.message}` : (error.stack ?? String(error)))
}
