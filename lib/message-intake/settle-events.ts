import {
  allowMessages,
  type MessageStatus,
  noteDeliveries,
  noteReply,
  readMailToken,
  refuseMessages,
} from '@/lib/campaigns'
import type { CampaignChannel } from '@/lib/campaigns/schema'
import { noInput } from '@/lib/kernel/schema'
import { type CommandContext, command } from '@/lib/operations'
import { type ToldEvent, toldEvent } from './schema'
import { wishOf } from './stop-words'

const AT_ONCE = 200
const KEPT_MS = 30 * 86_400_000
const MOST_FORGOTTEN = 500

type Text = Extract<ToldEvent, { kind: 'text' }>

function statusOf(ctx: CommandContext, event: ToldEvent): MessageStatus[] {
  if (event.kind !== 'status' || event.about === null) return []
  const whose = readMailToken(ctx.tenantId, event.about)
  if (!whose) return []
  const { id: providerId, status, at, reason, loses } = event
  return [{ ...whose, providerId, status, at, reason, loses }]
}

/** An answer is counted; some are more than that. */
async function settleText(ctx: CommandContext, channel: CampaignChannel, { from, text }: Text): Promise<void> {
  const about = await noteReply(ctx, { channel, from })
  const wish = wishOf(text)
  const evidence = text.slice(0, 200)
  if (wish === 'stop') await refuseMessages(ctx, { channel, address: from, about, evidence })
  if (wish === 'start') await allowMessages(ctx, { channel, address: from, evidence })
}

async function forgetOld({ db }: CommandContext): Promise<void> {
  const old = await db.messageEvent.findMany({
    where: { createdAt: { lt: new Date(Date.now() - KEPT_MS) }, settledAt: { not: null } },
    take: MOST_FORGOTTEN,
    select: { id: true },
  })
  if (old.length > 0) await db.messageEvent.deleteMany({ where: { id: { in: old.map(({ id }) => id) } } })
}

/** Does what follows from what was told, the oldest first, a batch in one transaction. Twice is once. */
export const settleEvents = command({
  name: 'message-intake.settle',
  access: 'system',
  isAudited: false,
  worksWhileClosing: true,
  input: noInput,
  handler: async ({ ctx }) => {
    const rows = await ctx.db.messageEvent.findMany({
      where: { settledAt: null },
      orderBy: { id: 'asc' },
      take: AT_ONCE,
      select: { id: true, channel: true, data: true },
    })
    const events = rows.map(({ channel, data }) => ({
      channel: channel as CampaignChannel,
      event: toldEvent.parse(data),
    }))
    await noteDeliveries(
      ctx,
      events.flatMap(({ event }) => statusOf(ctx, event)),
    )
    for (const { channel, event } of events) {
      if (event.kind === 'text') await settleText(ctx, channel, event)
    }
    await ctx.db.messageEvent.updateMany({
      where: { id: { in: rows.map(({ id }) => id) } },
      data: { settledAt: new Date() },
    })
    if (rows.length < AT_ONCE) await forgetOld(ctx)
    return { settled: rows.length, isMore: rows.length === AT_ONCE }
  },
})
