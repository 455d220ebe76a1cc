import { env } from '@/lib/kernel'
import { asEachOf, CROWD, crowd, signedIn } from './crowd'
import { emptyApp } from './empty-app'
import { throughputRatio } from './rounds'
import { atLeast, type Row } from './row'

/** How many members of as many companies work at the same time. */
const PEOPLE = 100

/** Twenty conversations by `/api/v1`, as signed-in members, against a route handler that does nothing. */
export async function* apiList(): AsyncGenerator<Row> {
  await crowd()
  const empty = await emptyApp()
  const people = await signedIn(PEOPLE, CROWD)
  const ratio = await throughputRatio(
    '/api/v1 list of 20',
    {
      measured: { port: env().PORT, next: asEachOf(people, env().ROOT_DOMAIN, '/api/v1/conversations?limit=20') },
      yardstick: { port: empty.port, next: () => ({ host: empty.host, path: '/api/empty' }) },
    },
    { connections: 16, seconds: 1.5, rounds: 8 },
  )
  yield atLeast('/api/v1 list of 20 rows, requests/s against an empty route handler', ratio, 0.5)
}
