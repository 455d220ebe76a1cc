import { campaignSettingsOf, tellAct } from '@/lib/campaigns'
import { MOST_SOFT_BOUNCE_DAYS } from '@/lib/campaigns/schema'
import { keepConsent } from '@/lib/contacts'
import { noteStatus, readDeliveryToken } from '@/lib/deliveries'
import { newId } from '@/lib/kernel'
import { type CommandContext, command } from '@/lib/operations'
import { suppress } from '@/lib/suppressions'
import { messageOf } from './message-of'
import { type MailEvent, mailEvent } from './schema'

const DAY_MS = 86_400_000
/** A message that came back is one that was sent lately. */
const LATELY_DAYS = 30
const KEPT_DAYS = MOST_SOFT_BOUNCE_DAYS
const MOST_CONTACTS = 100

const since = (days: number) => new Date(Date.now() - days * DAY_MS)
const WHOSE = { campaignId: true, contactId: true, address: true } as const

/** The recipient whose message it is about; what a mail says unsigned must fit its address. */
async function recipientOf({ db, tenantId }: CommandContext, event: MailEvent) {
  const { address } = event
  const whose = messageOf(tenantId, event)
  if (whose) {
    const { campaignId, contactId, isSigned } = whose
    const fits = isSigned ? {} : { address: address ?? '' }
    const named = await db.campaignRecipient.findFirst({ where: { campaignId, contactId, ...fits }, select: WHOSE })
    if (named || isSigned) return named
  }
  if (!address) return null
  const contact = await db.contact.findFirst({ where: { emailNormalized: address }, select: { id: true } })
  if (!contact) return null
  return db.campaignRecipient.findFirst({
    where: { contactId: contact.id, address, sentAt: { gte: since(LATELY_DAYS) } },
    orderBy: { sentAt: 'desc' },
    select: WHOSE,
  })
}

const MOMENT = { bounced: 'bouncedAt', complained: 'complainedAt' } as const

/** Counted once for each recipient. */
async function noteMoment(
  ctx: CommandContext,
  { campaignId, contactId }: { campaignId: string; contactId: string },
  what: keyof typeof MOMENT,
) {
  const first = await ctx.db.campaignRecipient.updateMany({
    where: { campaignId, contactId, [MOMENT[what]]: null },
    data: { [MOMENT[what]]: new Date() },
  })
  if (first.count === 0) return
  await ctx.db.campaign.updateMany({ where: { id: campaignId }, data: { [what]: { increment: 1 } } })
  await tellAct(ctx, what, campaignId, [contactId])
}

/** Who complains agrees to nothing any more, and is not let back in by their team. */
async function noteComplaint(ctx: CommandContext, address: string, detail: string) {
  await ctx.db.suppression.updateMany({
    where: { channel: 'email', address, reason: { in: ['bounced', 'manual'] } },
    data: { reason: 'complained', detail, addedBy: '' },
  })
  const contacts = await ctx.db.contact.findMany({
    where: { emailNormalized: address },
    take: MOST_CONTACTS,
    select: { id: true },
  })
  for (const { id: contactId } of contacts) {
    const said = { state: 'denied', source: 'complaint', evidence: detail } as const
    await keepConsent(ctx, { contactId, channel: 'email', purpose: 'marketing', ...said })
  }
}

/** A message of a conversation that came back: its id is a token of ours. */
async function noteReturned(ctx: CommandContext, { messageId, detail }: MailEvent) {
  const whose = readDeliveryToken(ctx.tenantId, messageId?.slice(1).split('@')[0] ?? '')
  if (!whose || !messageId) return
  await noteStatus(ctx, { ...whose, providerId: messageId, status: 'failed', reason: detail, loses: null })
}

/** A bounce or a complaint, once however often it is told. */
export const recordMailEvent = command({
  name: 'mail-intake.record-mail-event',
  access: 'system',
  isAudited: false,
  input: mailEvent,
  handler: async ({ ctx, input }) => {
    const recipient = await recipientOf(ctx, input)
    const address = recipient?.address ?? input.address
    if (!address) return { isNew: false }
    const { kind, detail, id: key } = input
    const campaignId = recipient?.campaignId ?? null
    const made = await ctx.db.mailEvent.createMany({
      data: [{ id: newId(), key, kind, address, detail, campaignId }],
      skipDuplicates: true,
    })
    if (made.count === 0) return { isNew: false }
    if (kind === 'hard_bounce') await noteReturned(ctx, input)
    await ctx.db.mailEvent.deleteMany({ where: { address, createdAt: { lt: since(KEPT_DAYS) } } })
    const about = campaignId ? { campaignId } : {}
    if (kind === 'soft_bounce') {
      const { softBounces, softBounceDays } = await campaignSettingsOf(ctx)
      const createdAt = { gte: since(softBounceDays) }
      const softly = await ctx.db.mailEvent.count({ where: { address, kind, createdAt } })
      if (softly >= softBounces) await suppress(ctx, { address, reason: 'bounced', detail, ...about })
      return { isNew: true }
    }
    if (recipient) await noteMoment(ctx, recipient, kind === 'complaint' ? 'complained' : 'bounced')
    if (kind === 'complaint') await noteComplaint(ctx, address, detail)
    await suppress(ctx, { address, reason: kind === 'complaint' ? 'complained' : 'bounced', detail, ...about })
    return { isNew: true }
  },
})
