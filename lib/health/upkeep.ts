import { platformDb, type Rounds, startRounds } from '@/lib/db'
import { assessDue } from './assess-companies'
import { SLOTS_KEPT_MS } from './traffic'

const ROUND_MS = 60_000
const HOURS_KEPT_DAYS = 90

/** Drops what is older than it is kept. */
export async function forgetOldTraffic(): Promise<void> {
  const db = platformDb()
  const now = Date.now()
  await db.trafficSlot.deleteMany({ where: { startsAt: { lt: new Date(now - SLOTS_KEPT_MS - 300_000) } } })
  await db.trafficHour.deleteMany({ where: { hour: { lt: new Date(now - HOURS_KEPT_DAYS * 86_400_000) } } })
}

/** Looks at the companies' health for as long as the worker lives. */
export const startHealthUpkeep = (): Rounds =>
  startRounds({
    everyMs: ROUND_MS,
    startsNow: true,
    failure: 'companies’ health was not looked at; the next round tries again',
    round: async (isStopped) => {
      while (!isStopped() && (await assessDue()));
      await forgetOldTraffic()
    },
  })
