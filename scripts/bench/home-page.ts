import { env } from '@/lib/kernel'
import { crowd } from './crowd'
import { demo } from './demo'
import { emptyApp } from './empty-app'
import { throughputRatio } from './rounds'
import { atLeast, type Row } from './row'

/** A company's home page from the cache against an empty prerendered page, both behind the same middleware. */
export async function* homePage(): AsyncGenerator<Row> {
  await crowd()
  const empty = await emptyApp()
  const { PORT, ROOT_DOMAIN } = env()
  const host = `${demo().tenants[0].slug}.${ROOT_DOMAIN}`
  const ratio = await throughputRatio(
    'home page, cached',
    {
      measured: { port: PORT, next: () => ({ host, path: '/' }) },
      yardstick: { port: empty.port, next: () => ({ host: empty.host, path: '/' }) },
    },
    { connections: 16, seconds: 1.5, rounds: 8 },
  )
  yield atLeast('home page, cached, requests/s against an empty prerendered page', ratio, 0.8)
}
