import { logger } from '@/lib/kernel'
import { noInput } from '@/lib/kernel/schema'
import { type CommandContext, command, type TenantContext, task } from '@/lib/operations'
import { type ToldEvent, toldEvent } from './schema'
import { settleOther } from './settle-other'
import { settleStatuses } from './settle-statuses'
import { settleText } from './settle-text'

const AT_ONCE = 200
const KEPT_MS = 30 * 86_400_000
const MOST_FORGOTTEN = 500

async function forget({ db }: CommandContext): Promise<void> {
  const old = await db.messageEvent.findMany({
    where: { createdAt: { lt: new Date(Date.now() - KEPT_MS) }, settledAt: { not: null } },
    take: MOST_FORGOTTEN,
    select: { id: true },
  })
  if (old.length > 0) await db.messageEvent.deleteMany({ where: { id: { in: old.map(({ id }) => id) } } })
}

const forgetOld = command({
  name: 'message-intake.forget-old',
  access: 'system',
  isAudited: false,
  worksWhileClosing: true,
  input: noInput,
  handler: ({ ctx }) => forget(ctx),
})

type Waiting = { id: string; kind: ToldEvent['kind'] }

/** Each in a transaction of its own: one that cannot be settled holds up no other. @returns the first failure */
async function settleEach(ctx: TenantContext, events: readonly Waiting[]): Promise<unknown> {
  let failure: unknown = null
  for (const { id: eventId, kind } of events) {
    try {
      if (kind === 'text') await settleText(ctx, { eventId })
      else await settleOther(ctx, { eventId })
    } catch (error) {
      logger.warn({ err: error, eventId }, 'a message that came in was not settled')
      failure ??= error
    }
  }
  return failure
}

/** Does what follows from what was told, the oldest first. Twice is once; what failed is left for the next time. */
export const settleEvents = task({
  name: 'message-intake.settle',
  access: 'system',
  worksWhileClosing: true,
  input: noInput,
  handler: async ({ ctx }) => {
    const rows = await ctx.db.messageEvent.findMany({
      where: { settledAt: null },
      orderBy: { id: 'asc' },
      take: AT_ONCE,
      select: { id: true, data: true },
    })
    const events: Waiting[] = rows.map(({ id, data }) => ({ id, kind: toldEvent.parse(data).kind }))
    const statuses = events.filter(({ kind }) => kind === 'status').map(({ id }) => id)
    if (statuses.length > 0) await settleStatuses(ctx, { eventIds: statuses })
    const failure = await settleEach(
      ctx,
      events.filter(({ kind }) => kind !== 'status'),
    )
    if (failure) throw failure
    if (rows.length < AT_ONCE) await forgetOld(ctx, {})
    return { settled: rows.length, isMore: rows.length === AT_ONCE }
  },
})
