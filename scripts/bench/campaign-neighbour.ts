import { setTimeout as sleep } from 'node:timers/promises'
import { request } from 'undici'
import { CONTENT, fillAudience } from '../tasks/proofs/audience'
import { startSender } from '../tasks/proofs/sender'
import { askEvenly, type Caller, callerOf } from './ask-evenly'
import { closeLater } from './closing'
import { crowd, HANDFUL, signedIn } from './crowd'
import { fixedId } from './fill'
import { ratioOf, takeTurns } from './rounds'
import { atLeast, atMost, type Row } from './row'
import { say } from './say'
import { p95 } from './statistics'
import { tenCompanies } from './ten-companies'

const RECIPIENTS = 100_000
const ROUNDS = 7
const PACE = { perSecond: 40, connections: 4, seconds: 4 }
/** Pausing and resuming act within two seconds. */
const SETTLES_MS = 2_500

async function call({ port, host, headers }: Caller, path: string, body?: object) {
  const answer = await request(`http://127.0.0.1:${port}/api/v1${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { host, ...headers, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  if (answer.statusCode > 299) throw new Error(`${path} answered ${answer.statusCode}: ${await answer.body.text()}`)
  return (await answer.body.json()) as { id: string; counts: { sent: number } }
}

/**
 * The 95th percentile of nine companies' answers while a tenth sends to a hundred thousand, against while it pauses. One web and one
 * worker process, a database of their own.
 */
export async function* campaignNeighbour(): AsyncGenerator<Row> {
  await crowd()
  const { databaseUrl, ...web } = await tenCompanies()
  const [sender, ...others] = (await signedIn(HANDFUL.companies, HANDFUL)).map(callerOf(web))
  if (!sender) throw new Error('nobody is signed in')
  await fillAudience(databaseUrl, fixedId('company', 0), RECIPIENTS)
  const sink = await startSender(databaseUrl, web.rootDomain)
  closeLater(async () => sink.stop())
  const { id } = await call(sender, '/campaigns', { name: 'News', content: CONTENT })
  const order = async (act: 'start' | 'pause' | 'resume') => {
    await call(sender, `/campaigns/${id}/${act}`, {})
    await sleep(SETTLES_MS)
  }
  const alone = async () => p95((await askEvenly(others, PACE)).millis)
  await order('start')
  while ((await call(sender, `/campaigns/${id}`)).counts.sent === 0) await sleep(500)
  await order('pause')
  let sent = 0
  const beside = async () => {
    await order('resume')
    const before = await sink.taken()
    const slowest = await alone()
    sent += (await sink.taken()) - before
    await order('pause')
    return slowest
  }
  const rounds = await takeTurns(ROUNDS, { measured: beside, yardstick: alone })
  const perSecond = sent / (PACE.seconds * (ROUNDS + 1))
  say(`  ${perSecond.toFixed(0)} messages/s meanwhile`)
  const ratio = ratioOf('others beside a company that sends', rounds, 'ms p95')
  yield atMost(`others’ p95 while one company sends to ${RECIPIENTS}, against while it pauses`, ratio, 2)
  // It was really sending: a bound that it meets by not sending would be none.
  yield atLeast('messages/s that it sends meanwhile', perSecond, 50)
}
