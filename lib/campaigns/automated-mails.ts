// Mails of sequences: each step has a campaign of its own that runs as long as the sequence does, and whose recipients come one by
// one. So they go through the very same sending, links, reports and ledger as campaigns that go to many at once.
import type { EmailContent } from '@/lib/content'
import { newId } from '@/lib/kernel'
import type { CommandContext } from '@/lib/operations'
import { CAMPAIGN_BEGUN } from './begin-campaign'
import { linksOf } from './links-of'
import { CAMPAIGN_RUNS } from './resume-campaign'
import { settingsOf } from './settings'

/** Whose mail it is: one step, as one version of a sequence has it, for those who are in it for the so-manieth time. */
export type StepMail = { sequenceId: string; sequenceVersion: number; stepId: string; round: number }

/** The campaign of a step's mail, made when the first one comes to it. */
export async function campaignOfStep(
  ctx: CommandContext,
  step: StepMail,
  { name, content }: { name: string; content: EmailContent },
): Promise<string> {
  const known = await ctx.db.campaign.findFirst({ where: step, select: { id: true } })
  if (known) return known.id
  const id = newId()
  const audience = { segments: null, exclusions: [] }
  const { isPrivate } = await settingsOf(ctx)
  const row = await ctx.db.campaign.create({
    data: { id, name, content, audience, status: 'running', startedAt: new Date(), isPrivate, ...step },
  })
  const links = await linksOf(ctx, row)
  await ctx.db.campaignLink.createMany({ data: links.map((link) => ({ campaignId: id, ...link })) })
  ctx.emit(CAMPAIGN_BEGUN, { campaignId: id })
  return id
}

/**
 * Puts people into the ledger of a step's mail; whether each may be sent to is judged when it goes out.
 * @returns those who stand in it now: the others have no address
 */
export async function addRecipients(ctx: CommandContext, campaignId: string, contactIds: string[]): Promise<string[]> {
  const people = await ctx.db.contact.findMany({
    where: { id: { in: contactIds }, emailNormalized: { not: null } },
    select: { id: true, emailNormalized: true },
  })
  const dueAt = new Date()
  const rows = people.flatMap(({ id, emailNormalized: address }) =>
    address === null ? [] : [{ campaignId, contactId: id, address, state: 'queued', dueAt }],
  )
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

/** Takes somebody out of the ledger of a mail that they are to get no more; what is being handed over is not called back. */
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

/** Stops the mails of a sequence, after what is being handed over at this moment. */
export async function pauseMails(ctx: CommandContext, sequenceId: string): Promise<void> {
  await ctx.db.campaign.updateMany({ where: { sequenceId, status: 'running' }, data: { status: 'paused' } })
}

/** … and lets them go on: also those that a mail server has held up. */
export async function resumeMails(ctx: CommandContext, sequenceId: string): Promise<void> {
  const rows = await ctx.db.campaign.updateManyAndReturn({
    where: { sequenceId, status: 'paused' },
    data: { status: 'running', heldReason: null },
    select: { id: true, queued: true },
  })
  for (const { id, queued } of rows) if (queued > 0) ctx.emit(CAMPAIGN_RUNS, { campaignId: id })
}
