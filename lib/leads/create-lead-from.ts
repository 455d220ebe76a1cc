import { creditOf } from '@/lib/campaigns'
import { newId, notFound } from '@/lib/kernel'
import type { CommandContext } from '@/lib/operations'
import { firstOwner } from './chosen-owner'
import { noteEvent } from './note-event'
import { accountOf, beginPipeline, chosenStage, DEFAULT_CURRENCY, settingsOf } from './pipeline'
import type { GivenTouch, LeadSource, Touch } from './schema'

export type LeadFrom = {
  /** A contact of the context's account; whoever calls has made sure that it may be spoken of. */
  contactId: string
  title: string
  source: { kind: LeadSource; id?: string | null | undefined }
  touch?: GivenTouch | undefined
  stageId?: string | undefined
  valueMinor?: number | null | undefined
  currency?: string | undefined
  ownerId?: string | null | undefined
  expectedOn?: string | null | undefined
  /**
   * Whether somebody who comes again by the same source gets no second lead while the first one is open. Its last touch and its
   * timeline say that they did.
   */
  joinsOpen?: boolean | undefined
}

/** Nobody else makes a lead of the same contact until the open transaction ends. */
async function holdContact(ctx: CommandContext, contactId: string): Promise<{ subTenantId: string | null }> {
  const [contact] = await ctx.db.contact.updateManyAndReturn({
    where: { id: contactId },
    data: { updatedAt: new Date() },
    select: { subTenantId: true },
  })
  if (!contact) throw notFound('Contact')
  return contact
}

const touchNow = (given: GivenTouch | undefined): Touch | null =>
  given ? { ...given, at: given.at ?? new Date().toISOString() } : null

async function openOne(ctx: CommandContext, { contactId, source }: LeadFrom) {
  return ctx.db.lead.findFirst({
    where: { contactId, status: 'open', sourceKind: source.kind, sourceId: source.id ?? null },
    orderBy: { id: 'desc' },
    select: { id: true },
  })
}

/**
 * Makes a lead of a contact, for other rooms: inside their command and its transaction.
 * @returns the lead; `isNew` false where an open one of the same source was joined
 * @throws not_found for a contact that is not there
 */
export async function createLeadFrom(ctx: CommandContext, from: LeadFrom): Promise<{ leadId: string; isNew: boolean }> {
  const accountId = accountOf(ctx, await holdContact(ctx, from.contactId))
  await beginPipeline(ctx, accountId)
  const { contactId, source, title, valueMinor = null, expectedOn } = from
  const touch = touchNow(from.touch)
  const known = from.joinsOpen ? await openOne(ctx, from) : null
  if (known) {
    await ctx.db.lead.updateMany({
      where: { id: known.id },
      data: { version: { increment: 1 }, ...(touch ? { lastTouch: touch } : {}) },
    })
    await noteEvent(ctx, known.id, 'came_back', { title })
    ctx.emit('lead.changed', { leadId: known.id, contactId })
    return { leadId: known.id, isNew: false }
  }
  const stage = await chosenStage(ctx, accountId, from.stageId)
  const leadId = newId()
  await ctx.db.lead.create({
    data: {
      id: leadId,
      contactId,
      title,
      stageId: stage.id,
      status: stage.kind,
      closedAt: stage.kind === 'open' ? null : new Date(),
      valueMinor,
      currency: from.currency ?? (await settingsOf(ctx, accountId))?.currency ?? DEFAULT_CURRENCY,
      ownerId: from.ownerId === undefined ? firstOwner(ctx) : from.ownerId,
      sourceKind: source.kind,
      sourceId: source.id ?? null,
      ...(touch ? { firstTouch: touch, lastTouch: touch } : {}),
      ...(await creditOf(ctx, contactId)),
      expectedOn: expectedOn ? new Date(expectedOn) : null,
    },
  })
  await noteEvent(ctx, leadId, 'created', { source: source.kind, stage: stage.name })
  ctx.emit('lead.changed', { leadId, contactId })
  return { leadId, isNew: true }
}
