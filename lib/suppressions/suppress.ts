import { newId } from '@/lib/kernel'
import type { CommandContext } from '@/lib/operations'
import type { SuppressedChannel, SuppressionReason } from './schema'

type Suppressed = {
  address: string
  channel?: SuppressedChannel
  reason: SuppressionReason
  campaignId?: string
  detail?: string
}

/** Keeps an address from marketing, whichever contact has it; one that is kept from it already keeps its first reason. */
export async function suppress(
  ctx: CommandContext,
  { address, channel = 'email', reason, campaignId, detail = '' }: Suppressed,
) {
  const addedBy = reason === 'manual' ? ctx.actor.label.slice(0, 200) : ''
  await ctx.db.suppression.createMany({
    data: [{ id: newId(), channel, address, reason, detail, addedBy, campaignId: campaignId ?? null }],
    skipDuplicates: true,
  })
}
