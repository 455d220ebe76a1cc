import { type PlatformClient, type PlatformPrisma, platformDb } from '@/lib/db'
import { newId } from '@/lib/kernel'
import { crossing, measure, PLATFORM } from './measure'
import { OPEN_STATUSES, type RuleView } from './schema'

type Transaction = Pick<
  PlatformClient,
  '$queryRaw' | '$executeRaw' | 'alert' | 'alertNotice' | 'alertSilence' | 'alertChannel' | 'tenant'
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
  const names = new Map(companies.map(({ id, name }) => [id, name]))
  const named = subjects.map(({ tenantId, value }) => ({ tenantId, company: names.get(tenantId ?? '') ?? null, value }))
  const channels = await db.alertChannel.findMany({
    where: { id: { in: rule.channels } },
    select: { id: true, targets: true },
  })
  await db.alertNotice.createMany({
    data: channels.flatMap(({ id: channelId, targets }) =>
      targets.map((target) => ({
        id: newId(),
        ruleId: rule.id,
        channelId,
        target,
        kind,
        subjects: named as PlatformPrisma.InputJsonValue,
      })),
    ),
  })
}

/** What one step changes; everything of one kind is written together. */
type Step = {
  opened: PlatformPrisma.AlertCreateManyInput[]
  measured: { id: string; value: number }[]
  begun: string[]
  heard: string[]
  hushed: string[]
  ended: string[]
  dropped: string[]
  fired: Subject[]
  over: Subject[]
}

type OpenAlert = Awaited<ReturnType<Transaction['alert']['findMany']>>[number]
type Judged = { rule: RuleView; crossed: ReadonlyMap<string, number>; now: Date }

/** What becomes of a rule's open alerts, and which are new. */
function judge(
  open: readonly OpenAlert[],
  { rule, crossed, now }: Judged,
  isSilenced: (tenantId: string | null) => boolean,
): Step {
  const next: Step = {
    opened: [],
    measured: [],
    begun: [],
    heard: [],
    hushed: [],
    ended: [],
    dropped: [],
    fired: [],
    over: [],
  }
  const known = new Map(open.map((alert) => [alert.tenantId ?? PLATFORM, alert]))
  const isDue = (since: Date) => now.getTime() - since.getTime() >= rule.forMinutes * MINUTE_MS
  for (const [subject, value] of crossed) {
    const tenantId = subject || null
    const isQuiet = isSilenced(tenantId)
    const alert = known.get(subject)
    if (alert) {
      next.measured.push({ id: alert.id, value })
      const begins = alert.status === 'pending' && isDue(alert.pendingSince)
      if (begins) next.begun.push(alert.id)
      if (begins && isQuiet) next.hushed.push(alert.id)
      // What a silence kept back is told when it is over, unless somebody looks after it already.
      const isOut = alert.status === 'firing' && alert.isSilenced && !isQuiet
      if (isOut) next.heard.push(alert.id)
      if ((begins && !isQuiet) || (isOut && !alert.acknowledgedAt)) next.fired.push({ tenantId, value })
    } else if (open.length + next.opened.length < MOST_OPEN) {
      const begins = isDue(now)
      next.opened.push({
        id: newId(),
        ruleId: rule.id,
        tenantId,
        status: begins ? 'firing' : 'pending',
        openKey: keyOf(rule.id, tenantId),
        firstValue: value,
        lastValue: value,
        threshold: rule.threshold,
        isSilenced: begins && isQuiet,
        pendingSince: now,
        firingSince: begins ? now : null,
      })
      if (begins && !isQuiet) next.fired.push({ tenantId, value })
    }
  }
  for (const alert of open) {
    if (crossed.has(alert.tenantId ?? PLATFORM)) continue
    if (alert.status === 'pending') next.dropped.push(alert.id)
    else {
      next.ended.push(alert.id)
      // Who was not told of the beginning is not told of the end.
      if (!alert.isSilenced) next.over.push({ tenantId: alert.tenantId, value: alert.lastValue })
    }
  }
  return next
}

/** Writes a step in a handful of statements, however many companies it is about. */
async function write(db: Transaction, step: Step, now: Date): Promise<void> {
  const { alert } = db
  const ids = (list: string[]) => ({ where: { id: { in: list } } })
  if (step.measured.length) {
    await db.$executeRaw`
      UPDATE platform.alert a SET last_value = m.value
      FROM jsonb_to_recordset(${JSON.stringify(step.measured)}::jsonb) AS m(id uuid, value float) WHERE a.id = m.id`
  }
  if (step.begun.length) await alert.updateMany({ ...ids(step.begun), data: { status: 'firing', firingSince: now } })
  if (step.hushed.length) await alert.updateMany({ ...ids(step.hushed), data: { isSilenced: true } })
  if (step.heard.length) await alert.updateMany({ ...ids(step.heard), data: { isSilenced: false } })
  if (step.opened.length) await alert.createMany({ data: step.opened })
  if (step.dropped.length) await alert.deleteMany(ids(step.dropped))
  if (step.ended.length) {
    await alert.updateMany({ ...ids(step.ended), data: { status: 'resolved', openKey: null, resolvedAt: now } })
  }
}

/** Measures a rule and moves its alerts; two workers wait for each other. */
export async function evaluateRule(rule: RuleView, now = new Date()): Promise<void> {
  const crossed = rule.isEnabled ? crossing(rule, await measure(rule)) : new Map<string, number>()
  await platformDb().$transaction(async (db) => {
    await db.$queryRaw`SELECT pg_advisory_xact_lock(hashtext(${`alert rule ${rule.id}`}))::text`
    const open = await db.alert.findMany({ where: { ruleId: rule.id, status: { in: OPEN_STATUSES } } })
    const step = judge(open, { rule, crossed, now }, await silencedBy(db, rule.id))
    await write(db, step, now)
    await writeNotices(db, rule, { kind: 'firing', subjects: step.fired })
    await writeNotices(db, rule, { kind: 'resolved', subjects: step.over })
  })
}
