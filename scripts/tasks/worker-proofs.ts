// What `npm start`'s worker promises: it is killed at many moments, and it sends as fast as it says. On a database of its own
// beside the installation's; one line a figure on stdout, like the bench, of which it is a part (`npm run bench -- kill`).
import * as kills from './proofs/kills'
import { withOwnDatabase } from './proofs/own-database'
import { isMet, type ProofRow, rowLine } from './proofs/proof-row'
import * as sending from './proofs/sending'
import { SINK, serveSink } from './proofs/sink'
import { storm } from './proofs/storm'

const { crawls, answers, provisioning, erasures, bulk, campaign, sequence, workflow, imports, survivor, million } =
  kills
const { rate, crowd, freeze } = sending

/** Parts of `kill`, and those that are parts of the bench by themselves. */
const KILLS = { crawls, answers, workflow, provisioning, erasures, bulk, imports, survivor }
const SENDING = { campaign, sequence }
const PARTS: Record<string, () => AsyncGenerator<ProofRow>> = {
  ...KILLS,
  ...SENDING,
  million,
  rate,
  crowd,
  freeze,
  storm,
}
/** Of this process, where a figure is below its bound: one that it dies of has another code. */
const BELOW = 3

async function prove(names: readonly string[]): Promise<boolean> {
  let areMet = true
  await withOwnDatabase(async () => {
    for (const name of names) {
      const part = PARTS[name]
      if (!part) throw new Error(`no proof is called ${name}; there are ${Object.keys(PARTS).join(', ')}`)
      for await (const row of part()) {
        areMet &&= isMet(row)
        console.log(rowLine(row))
      }
    }
  })
  return areMet
}

const asked = process.argv.slice(2)
if (asked[0] === SINK) await serveSink()
else process.exitCode = (await prove(asked.length > 0 ? asked : Object.keys(KILLS))) ? 0 : BELOW
