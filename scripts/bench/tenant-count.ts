import { env } from '@/lib/kernel'
import { asEachOf, CROWD, crowd, HANDFUL, signedIn } from './crowd'
import { slugOf } from './fill'
import { type Pair, p95Ratio } from './rounds'
import { atMost, type Row } from './row'
import { tenCompanies } from './ten-companies'

const BOUND = 1.2
const LOAD = { connections: 8, seconds: 3, rounds: 8 }
/** Companies whose home pages are asked for in both installations, among ten or among ten thousand. */
const VISITED = 10

/**
 * What ten thousand companies cost against ten. Both installations have the same number of signed-in members, each of whom
 * has a turn: in one they share ten companies, in the other each has a company alone.
 */
export async function* tenantCount(): AsyncGenerator<Row> {
  await crowd()
  const ten = await tenCompanies()
  const many = { port: env().PORT, rootDomain: env().ROOT_DOMAIN }
  const people: Pair<Awaited<ReturnType<typeof signedIn>>> = {
    measured: await signedIn(CROWD.members, CROWD),
    yardstick: await signedIn(HANDFUL.members, HANDFUL),
  }
  const asEverybody = (path: string) => ({
    measured: { port: many.port, next: asEachOf(people.measured, many.rootDomain, path) },
    yardstick: { port: ten.port, next: asEachOf(people.yardstick, ten.rootDomain, path) },
  })
  let turn = 0
  const visit = (rootDomain: string) => () => ({ host: `${slugOf(turn++ % VISITED)}.${rootDomain}`, path: '/' })

  const home = await p95Ratio(
    'home page',
    {
      measured: { port: many.port, next: visit(many.rootDomain) },
      yardstick: { port: ten.port, next: visit(ten.rootDomain) },
    },
    LOAD,
  )
  yield atMost('home page, p95 with 10,000 tenants against 10', home, BOUND)
  const inbox = await p95Ratio('dashboard page', asEverybody('/dashboard/inbox'), LOAD)
  yield atMost('dashboard page, p95 with 10,000 tenants against 10', inbox, BOUND)
  const list = await p95Ratio('/api/v1 list', asEverybody('/api/v1/conversations?limit=20'), LOAD)
  yield atMost('/api/v1 list, p95 with 10,000 tenants against 10', list, BOUND)
}
