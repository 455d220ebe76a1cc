import { platformDb, type Rounds, startRounds } from '@/lib/db'
import { logger } from '@/lib/kernel'
import { evaluateRule } from './evaluate-rule'
import { ruleView } from './rule-view'
import { endNoticeLeases, sendDueNotices } from './send-notices'

const EVERY_MS = 60_000
const KEPT = '90 days'

/** Evaluates every rule once; one that cannot be measured leaves the others alone. */
export async function evaluateAll(): Promise<void> {
  for (const row of await platformDb().alertRule.findMany({ orderBy: { id: 'asc' } })) {
    await evaluateRule(ruleView(row)).catch((error: unknown) =>
      logger.warn({ err: error, rule: row.name }, 'an alert rule could not be evaluated'),
    )
  }
}

async function forgetOld(): Promise<void> {
  await platformDb()
    .$executeRaw`DELETE FROM platform.alert WHERE status = 'resolved' AND resolved_at < now() - ${KEPT}::interval`
  await platformDb().$executeRaw`DELETE FROM platform.alert_notice WHERE created_at < now() - ${KEPT}::interval`
  await platformDb().$executeRaw`DELETE FROM platform.alert_silence WHERE ends_at < now() - ${KEPT}::interval`
}

/** Evaluates the rules once a minute and sends what is due, for as long as the worker lives. */
export async function startAlertWorker({ isAlone }: { isAlone: boolean }): Promise<Rounds> {
  if (isAlone) await endNoticeLeases()
  return startRounds({
    everyMs: EVERY_MS,
    failure: 'alerts could not be looked at; the next minute goes on',
    round: async () => {
      await evaluateAll()
      await sendDueNotices()
      await forgetOld()
    },
  })
}
