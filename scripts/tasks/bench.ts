// `npm run bench`: measures what the product promises, on an installation of its own. One line a figure on stdout, name,
// value, bound and `ok` or `below`, with tabs between; ends with 1 when one is below. `-- <part> …` runs only those parts.
import { disconnectAll, stopListening } from '@/lib/db'
import { closeAll } from '../bench/closing'
import { PARTS } from '../bench/parts'
import { type Row, rowLine } from '../bench/row'
import { say } from '../bench/say'

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in PARTS))
if (unknown.length) throw new Error(`no part ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}`)

const rows: Row[] = []
try {
  for (const [name, measure] of Object.entries(PARTS)) {
    if (asked.length && !asked.includes(name)) continue
    const started = performance.now()
    say(`${name} …`)
    for await (const row of measure()) {
      rows.push(row)
      console.log(rowLine(row))
    }
    say(`${name} took ${((performance.now() - started) / 1_000).toFixed(0)} s`)
  }
} finally {
  await closeAll()
  await stopListening()
  await disconnectAll()
}
process.exitCode = rows.length > 0 && rows.every((row) => row.isMet) ? 0 : 1
