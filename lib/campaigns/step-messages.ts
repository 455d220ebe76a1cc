// Messages of sequences: each step has a campaign of its own that runs as long as the sequence does, and whose recipients come one by
// one. So they go through the very same sending, links, reports and ledger as campaigns that go to many at once.
import type { EmailContent } from '@/lib/content'
import { newId } from '@/lib/kernel'
import type { CommandContext } from '@/lib/operations'
import { CAMPAIGN_BEGUN } from './begin-campaign'
import { linksOf } from './links-of'
import { reachedAt, whatsappNames } from './reached-at'
import { CAMPAIGN_RUNS } from './resume-campaign'
import type { CampaignChannel, SmsContent } from './schema'
import { settingsOf } from './settings'
import { tracksOf } from './tracks-of'
import type { WhatsappContent } from './whatsapp-content'

/** Whose message it is: one step, as one version of a sequence has it, for those who are in it for the so-manieth time. */
export type StepPlace = { sequenceId: string; sequenceVersion: number; stepId: string; round: number }

/** What a step says: mail, text message or template. */
export type StepMessage = { name: string } & (
  | { channel: 'email'; content: EmailContent }
  | { channel: 'sms'; content: SmsContent }
  | { channel: 'whatsapp'; content: WhatsappContent }
)

/** The campaign of a step's message, made when the first one comes to it. */
export async function campaignOfStep(
  ctx: CommandContext,
  step: StepPlace,
  { name, channel, content }: StepMessage,
): Promise<string> {
  const known = await ctx.db.campaign.findFirst({ where: step, select: { id: true } })
  if (known) return known.id
  const id = newId()
  const audience = { segments: null, exclusions: [] }
  const { isPrivate } = await settingsOf(ctx)
  const row = await ctx.db.campaign.create({
    data: {
      id,
      name,
      channel,
      content,
      ...tracksOf(channel),
      audience,
      status: 'running',
      startedAt: new Date(),
      isPrivate,
      ...step,
    },
  })
  const links = await linksOf(ctx, row)
  await ctx.db.campaignLink.createMany({ data: links.map((link) => ({ campaignId: id, ...link })) })
  ctx.emit(CAMPAIGN_BEGUN, { campaignId: id })
  return id
}

/**
 * Puts people into the ledger of a step's message; whether each may be sent to is judged when it goes out.
 * @returns those who stand in it now: the others have no address that the channel reaches
 */
export async function addRecipients(
  ctx: CommandContext,
  { campaignId, channel }: { campaignId: string; channel: CampaignChannel },
  contactIds: string[],
): Promise<string[]> {
  const [people, names] = await Promise.all([
    ctx.db.contact.findMany({
      where: { id: { in: contactIds } },
      select: { id: true, emailNormalized: true, phone: true },
    }),
    whatsappNames(ctx, contactIds, channel),
  ])
  const dueAt = new Date()
  const rows = people.flatMap((person) => {
    const address = reachedAt(channel, person, names)
    return address === null ? [] : [{ campaignId, contactId: person.id, address, state: 'queued', dueAt }]
  })
  const { count } = await ctx.db.campaignRecipient.createMany({ data: rows, skipDuplicates: true })
  if (count > 0) {
    await ctx.db.campaign.update({
      where: ctx.key(campaignId),
      data: { recipients: { increment: count }, queued: { increment: count } },
      select: { id: true },
    })
    ctx.emit(CAMPAIGN_RUNS, { campaignId })
  }
  return rows.map(({ contactId }) => contactId)
}

/** Takes somebody out of the ledger of a message that they are to get no more; what is being handed over is not called back. */
export async function withdrawRecipients(ctx: CommandContext, campaignId: string, contactIds: string[]): Promise<void> {
  const { count } = await ctx.db.campaignRecipient.updateMany({
    where: { campaignId, contactId: { in: contactIds }, state: 'queued' },
    data: { state: 'suppressed', reason: 'withdrawn', leaseUntil: null },
  })
  if (count === 0) return
  await ctx.db.campaign.update({
    where: ctx.key(campaignId),
    data: { queued: { decrement: count }, suppressed: { increment: count } },
    select: { id: true },
  })
}

/** Stops the messages of a sequence, after what is being handed over at this moment. */
export async function pauseMessages(ctx: CommandContext, sequenceId: string): Promise<void> {
  await ctx.db.campaign.updateMany({ where: { sequenceId, status: 'running' }, data: { status: 'paused' } })
}

/** … and lets them go on: also those that a provider, a template or a mail server has held up. */
export async function resumeMessages(ctx: CommandContext, sequenceId: string): Promise<void> {
  const rows = await ctx.db.campaign.updateManyAndReturn({
    where: { sequenceId, status: 'paused' },
    data: { status: 'running', heldReason: null },
    select: { id: true, queued: true },
  })
  for (const { id, queued } of rows) if (queued > 0) ctx.emit(CAMPAIGN_RUNS, { campaignId: id })
}
