import { platformDb } from '@/lib/db'
import { logger } from '@/lib/kernel'
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
export function startHealthUpkeep(): { stop(): Promise<void> } {
  let running: Promise<void> | null = null
  let isStopped = false
  const round = () => {
    if (running || isStopped) return
    running = (async () => {
      while (!isStopped && (await assessDue()));
      await forgetOldTraffic()
    })()
      .catch((error) => logger.warn({ err: error }, 'companies’ health was not looked at; the next round tries again'))
      .finally(() => {
        running = null
      })
  }
  const timer = setInterval(round, ROUND_MS)
  round()
  return {
    stop: async () => {
      isStopped = true
      clearInterval(timer)
      await running
    },
  }
}
