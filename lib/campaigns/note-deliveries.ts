import type { CommandContext } from '@/lib/operations'
import type { ToldDelivery } from '@/lib/tenancy'
import { noteBounces } from './note-bounces'
import { noteRefusals } from './note-refusals'

/** What a provider tells of a message; `loses` says what that means for the address. */
export type MessageStatus = ToldDelivery & { loses: 'bounced' | 'unsubscribed' | null }

/** Notes what became of messages, and what follows for those who got nothing. Twice is once. */
export async function noteDeliveries(ctx: CommandContext, told: readonly MessageStatus[]): Promise<void> {
  if (told.length === 0) return
  const failed = await ctx.db.$campaigns.noteDeliveries(told.map(({ loses: _, ...delivery }) => delivery))
  const key = ({ campaignId, contactId }: { campaignId: string; contactId: string }) => `${campaignId}.${contactId}`
  const losses = new Map(told.flatMap((one) => (one.loses ? [[key(one), one.loses] as const] : [])))
  for (const whose of failed) {
    const contactIds = [whose.contactId]
    if (losses.get(key(whose)) === 'bounced') await noteBounces(ctx, { campaignId: whose.campaignId, contactIds })
    if (losses.get(key(whose)) === 'unsubscribed') await noteRefusals(ctx, { campaignId: whose.campaignId, contactIds })
  }
}
