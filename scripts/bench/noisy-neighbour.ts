import { platformDb } from '@/lib/db'
import { env } from '@/lib/kernel'
import { tenantChanged } from '@/lib/tenancy'
import { askEvenly, callerOf } from './ask-evenly'
import { CROWD, companyRecord, crowd, signedIn } from './crowd'
import { ratioOf, takeTurns } from './rounds'
import { atMost, type Row } from './row'
import { say } from './say'
import { p95 } from './statistics'

const SECONDS = 4
const ROUNDS = 7
/** Companies that work as they always do, each asking so many times a second. */
const QUIET = 10
const EACH_PER_SECOND = 4
/** What the noisy one asks for, in times of a quiet one. */
const NOISE = 100
const NOISY_CONNECTIONS = 16
/** A plan with limits, like that of every company that pays by plan. */
const PLAN = 'professional'

/** The 95th percentile of ten companies' answers while an eleventh asks a hundred times as often as each of them. */
export async function* noisyNeighbour(): AsyncGenerator<Row> {
  await crowd()
  const noisyCompany = await companyRecord(0)
  await platformDb().tenant.update({ where: { id: noisyCompany.id }, data: { planId: PLAN } })
  await tenantChanged(noisyCompany.id)
  const people = await signedIn(QUIET + 1, CROWD)
  const callers = people.map(callerOf({ port: env().PORT, rootDomain: env().ROOT_DOMAIN }))
  const [noisy, quiet] = [callers.slice(0, 1), callers.slice(1)]
  const alone = async () =>
    p95((await askEvenly(quiet, { perSecond: QUIET * EACH_PER_SECOND, connections: 4, seconds: SECONDS })).millis)
  let refused = 0
  const disturbed = async () => {
    const loud = { perSecond: NOISE * EACH_PER_SECOND, connections: NOISY_CONNECTIONS, seconds: SECONDS }
    const noise = askEvenly(noisy, loud)
    const slowest = await alone()
    refused += (await noise).refused
    return slowest
  }
  const rounds = await takeTurns(ROUNDS, { measured: disturbed, yardstick: alone })
  const ratio = ratioOf('others beside a noisy company', rounds, 'ms p95')
  say(`  ${refused} calls of the noisy company were refused`)
  yield atMost('others’ p95 while one company asks 100 times as often, against without', ratio, 2)
}
