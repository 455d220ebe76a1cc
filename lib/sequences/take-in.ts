import { z } from 'zod'
import { newId, uuid } from '@/lib/kernel'
import { type CommandContext, command } from '@/lib/operations'
import type { Entry } from '@/lib/tenancy'
import { SEQUENCE_DUE } from './events'
import type { Sequence } from './sequence-view'
import { versionOf } from './version-of'

const DAY_MS = 86_400_000
export const MOST_ENTRIES = 500

type Known = { contactId: string; round: number; state: string; triggerKey: string | null; enteredAt: Date }

const isUnderWay = ({ state }: Known) => state === 'waiting' || state === 'mailing'

/** Whether a contact may come in (again), by what is known of their earlier ways. A person who puts them in stands above the rule. */
function mayEnter(earlier: readonly Known[], { triggerKey }: Entry, againAfterDays: number | null): boolean {
  if (earlier.some((one) => isUnderWay(one) || (triggerKey !== null && one.triggerKey === triggerKey))) return false
  if (triggerKey === null || earlier.length === 0) return true
  if (againAfterDays === null) return false
  const latest = Math.max(...earlier.map(({ enteredAt }) => enteredAt.getTime()))
  return latest <= Date.now() - againAfterDays * DAY_MS
}

/**
 * Contacts come into an active sequence: nobody twice at a time, nobody twice for the same reason.
 * @returns how many came in
 */
export async function enterSequence(ctx: CommandContext, sequence: Sequence, entries: Entry[]): Promise<number> {
  const { id: sequenceId, liveVersion: version } = sequence
  const live = version === null ? null : await versionOf(ctx, { sequenceId, version })
  const first = live?.steps[0]
  if (version === null || !live || !first || entries.length === 0) return 0
  const ids = entries.map(({ contactId }) => contactId)
  const [known, people] = await Promise.all([
    // By contact alone: told the sequence too, the planner may go through all of it while it has no statistics yet.
    ctx.db.sequenceEnrolment.findMany({
      where: { contactId: { in: ids } },
      select: { sequenceId: true, contactId: true, round: true, state: true, triggerKey: true, enteredAt: true },
    }),
    ctx.db.contact.findMany({ where: { id: { in: ids } }, select: { id: true } }),
  ])
  const isThere = new Set(people.map(({ id }) => id))
  const ofThis = known.filter((one) => one.sequenceId === sequenceId)
  const earlierOf = Map.groupBy(ofThis, ({ contactId }) => contactId)
  const rows = entries.flatMap((entry) => {
    const earlier = earlierOf.get(entry.contactId) ?? []
    if (!isThere.has(entry.contactId) || !mayEnter(earlier, entry, live.againAfterDays)) return []
    const round = 1 + Math.max(0, ...earlier.map((one) => one.round))
    return [{ id: newId(), sequenceId, version, round, stepId: first.id, ...entry }]
  })
  const { count } = await ctx.db.sequenceEnrolment.createMany({ data: rows, skipDuplicates: true })
  if (count === 0) return 0
  await ctx.db.sequence.update({
    where: ctx.key(sequenceId),
    data: { entered: { increment: count }, underWay: { increment: count } },
    select: { id: true },
  })
  ctx.emit(SEQUENCE_DUE, { sequenceId })
  return count
}

/** What a trigger has found. Nothing while the sequence does not run. */
export const takeIn = command({
  name: 'sequences.take-in',
  access: 'system',
  isAudited: false,
  input: z.strictObject({
    sequenceId: uuid,
    entries: z
      .array(z.strictObject({ contactId: uuid, triggerKey: z.string().max(200).nullable(), dueAt: z.date() }))
      .max(MOST_ENTRIES),
  }),
  handler: async ({ ctx, input: { sequenceId, entries } }) => {
    const sequence = await ctx.db.sequence.findFirst({ where: { id: sequenceId, status: 'active' } })
    return { entered: sequence ? await enterSequence(ctx, sequence, entries) : 0 }
  },
})
