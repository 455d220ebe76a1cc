import { type PlatformClient, type PlatformPrisma, platformDb } from '@/lib/db'
import { newId } from '@/lib/kernel'
import { crossing, measure } from './measure'
import { conditionInput, type RuleView } from './schema'

type Transaction = Pick<
  PlatformClient,
  '$queryRaw' | 'alert' | 'alertNotice' | 'alertSilence' | 'alertChannel' | 'tenant'
>

/** More companies at once are one failure of the platform, not so many of their own. */
const MOST_OPEN = 500
const MINUTE_MS = 60_000

type Subject = { tenantId: string | null; value: number }
type Change = { kind: 'firing' | 'resolved'; subjects: Subject[] }

const keyOf = (ruleId: string, tenantId: string | null): string => `${ruleId}:${tenantId ?? 'platform'}`

/** Whether nobody is to be told of a rule and company now. */
async function silencedBy(db: Transaction, ruleId: string): Promise<(tenantId: string | null) => boolean> {
  const silences = await db.alertSilence.findMany({
    where: { endsAt: { gt: new Date() }, OR: [{ ruleId }, { ruleId: null }] },
    select: { tenantId: true },
  })
  const companies = new Set(silences.map(({ tenantId }) => tenantId))
  return (tenantId) => companies.has(null) || (tenantId !== null && companies.has(tenantId))
}

/** Written with the change of state, so a notice exists exactly when the change does. */
async function writeNotices(db: Transaction, rule: RuleView, { kind, subjects }: Change): Promise<void> {
  if (subjects.length === 0 || rule.channels.length === 0) return
  const ids = subjects.flatMap(({ tenantId }) => tenantId ?? [])
  const companies = await db.tenant.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  const named = subjects.map(({ tenantId, value }) => ({
    tenantId,
    company: companies.find(({ id }) => id === tenantId)?.name ?? null,
    value,
  }))
  const channels = await db.alertChannel.findMany({ where: { id: { in: rule.channels } }, select: { id: true } })
  await db.alertNotice.createMany({
    data: channels.map((channel) => ({
      id: newId(),
      ruleId: rule.id,
      channelId: channel.id,
      kind,
      subjects: named as PlatformPrisma.InputJsonValue,
    })),
  })
}

/** One step of the state machine for every company of a rule, in the open transaction. */
async function step(db: Transaction, rule: RuleView, crossed: ReadonlyMap<string, number>, now: Date): Promise<void> {
  const open = await db.alert.findMany({ where: { ruleId: rule.id, status: { not: 'resolved' } } })
  const isSilenced = await silencedBy(db, rule.id)
  const known = new Map(open.map((alert) => [alert.tenantId ?? '', alert]))
  const fired: Subject[] = []
  const over: Subject[] = []
  for (const [subject, value] of crossed) {
    const tenantId = subject || null
    const alert = known.get(subject)
    const since = alert?.pendingSince ?? now
    const isDue = now.getTime() - since.getTime() >= rule.forMinutes * MINUTE_MS
    const begins = isDue && alert?.status !== 'firing'
    const isQuiet = isSilenced(tenantId)
    if (!alert) {
      if (known.size >= MOST_OPEN) continue
      const created = {
        id: newId(),
        ruleId: rule.id,
        tenantId,
        status: isDue ? 'firing' : 'pending',
        openKey: keyOf(rule.id, tenantId),
        firstValue: value,
        lastValue: value,
        threshold: rule.threshold,
        isSilenced: isDue && isQuiet,
        pendingSince: now,
        firingSince: isDue ? now : null,
      }
      known.set(subject, await db.alert.create({ data: created }))
    } else {
      const firing = begins ? { status: 'firing', firingSince: now, isSilenced: isQuiet } : {}
      await db.alert.update({ where: { id: alert.id }, data: { lastValue: value, ...firing } })
    }
    if (begins && !isQuiet) fired.push({ tenantId, value })
  }
  for (const alert of open) {
    if (crossed.has(alert.tenantId ?? '')) continue
    if (alert.status === 'pending') {
      await db.alert.delete({ where: { id: alert.id } })
      continue
    }
    await db.alert.update({ where: { id: alert.id }, data: { status: 'resolved', openKey: null, resolvedAt: now } })
    // Who was not told of the beginning is not told of the end.
    if (!alert.isSilenced) over.push({ tenantId: alert.tenantId, value: alert.lastValue })
  }
  await writeNotices(db, rule, { kind: 'firing', subjects: fired })
  await writeNotices(db, rule, { kind: 'resolved', subjects: over })
}

/** Measures a rule and moves its alerts; two workers wait for each other. */
export async function evaluateRule(rule: RuleView, now = new Date()): Promise<void> {
  const { metric, comparison, threshold, scope, tenantId, planId } = rule
  // A window of none is that of a figure which is as of now.
  const windowMinutes = Math.max(rule.windowMinutes, 5)
  const condition = conditionInput.parse({ metric, comparison, threshold, windowMinutes, scope, tenantId, planId })
  const crossed = rule.isEnabled ? crossing(condition, await measure(condition)) : new Map<string, number>()
  await platformDb().$transaction(async (db) => {
    await db.$queryRaw`SELECT pg_advisory_xact_lock(hashtext(${`alert rule ${rule.id}`}))::text`
    await step(db, rule, crossed, now)
  })
}
