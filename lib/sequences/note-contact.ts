import { isUuid } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'
import { isStillDue } from './appointment'
import { leave } from './leave'
import { channelsOf, isMessage, type LeaveReason } from './schema'
import { takeIn } from './take-in'
import { type UnderWay, underWay } from './under-way'

/** What a change of somebody is noted in: the latest of these say how they got a tag. */
const LOOKED_AT = 20

async function leaveBecause(ctx: TenantContext, all: readonly UnderWay[], reason: LeaveReason): Promise<void> {
  if (all.length > 0) await leave(ctx, { enrolmentIds: all.map(({ id }) => id), reason })
}

type Person = { id: string; tags: string[]; attributes: unknown }

/** Whoever was just given the tag of a sequence comes in: once for each time that they were given it. */
async function enterByTag(ctx: TenantContext, { id: contactId, tags }: Person): Promise<void> {
  if (tags.length === 0) return
  const sequences = await ctx.db.sequence.findMany({
    where: { status: 'active', triggerKind: 'tag', triggerRef: { in: tags } },
    select: { id: true, triggerRef: true, activatedAt: true },
  })
  if (sequences.length === 0) return
  const events = await ctx.db.contactEvent.findMany({
    where: { contactId, kind: { in: ['tagged', 'created'] } },
    orderBy: { id: 'desc' },
    take: LOOKED_AT,
    select: { id: true, kind: true, data: true, createdAt: true },
  })
  const gives = (data: unknown, tag: string): boolean => {
    const added: unknown = Reflect.get(Object(data), 'added')
    return Array.isArray(added) && added.includes(tag)
  }
  for (const { id: sequenceId, triggerRef, activatedAt } of sequences) {
    const given = events.find(({ kind, data }) => kind === 'created' || (triggerRef && gives(data, triggerRef)))
    if (!given || !activatedAt || given.createdAt < activatedAt) continue
    const entry = { contactId, triggerKey: `tag:${given.id}`, dueAt: new Date() }
    await takeIn(ctx, { sequenceId, entries: [entry] })
  }
}

/** A new date may be near: the sequence looks again before its hour is over. */
async function lookAtDates(ctx: TenantContext, { attributes }: Person): Promise<string[]> {
  const fields = Object.keys(Object(attributes))
  if (fields.length === 0) return []
  const rows = await ctx.db.sequence.updateManyAndReturn({
    where: { status: 'active', triggerKind: 'date', triggerRef: { in: fields } },
    data: { scanAt: new Date() },
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

/**
 * The sequences that somebody wants nothing of any more: they have refused all channels of it, or one by what it wrote to them. Who
 * has refused one channel elsewhere may get the other's messages.
 */
async function unreachedOf(ctx: TenantContext, contactId: string, entered: readonly UnderWay[]): Promise<UnderWay[]> {
  const writing = entered.filter(({ definition }) => definition.steps.some(isMessage))
  if (writing.length === 0) return []
  const [denied, refused] = await Promise.all([
    ctx.db.contactConsent.findMany({
      where: { contactId, purpose: 'marketing', state: 'denied' },
      select: { channel: true },
    }),
    ctx.db.campaignRecipient.findMany({
      where: {
        contactId,
        campaign: { sequenceId: { in: writing.map(({ sequenceId }) => sequenceId) } },
        OR: [{ unsubscribedAt: { not: null } }, { complainedAt: { not: null } }],
      },
      select: { unsubscribedAt: true, complainedAt: true, campaign: { select: { sequenceId: true } } },
    }),
  ])
  const channels = new Set<string>(denied.map(({ channel }) => channel))
  const answered = (one: UnderWay) =>
    refused.some(
      ({ campaign, unsubscribedAt, complainedAt }) =>
        campaign.sequenceId === one.sequenceId &&
        [unsubscribedAt, complainedAt].some((at) => at !== null && at >= one.enteredAt),
    )
  return writing.filter(
    (one) => channelsOf(one.definition.steps).every((channel) => channels.has(channel)) || answered(one),
  )
}

/**
 * Somebody has changed: they leave what is not for them any more (gone, no consent to its messages, another date) and come into what a tag
 * brings them to.
 * @returns sequences that look for dates at once
 */
export async function noteContact(ctx: TenantContext, contactId: string): Promise<string[]> {
  if (!isUuid(contactId)) return []
  const [person, entered] = await Promise.all([
    ctx.db.contact.findFirst({ where: { id: contactId }, select: { id: true, tags: true, attributes: true } }),
    underWay(ctx, contactId),
  ])
  if (!person) {
    await leaveBecause(ctx, entered, 'gone')
    return []
  }
  const moved = entered.filter(
    ({ definition, triggerKey }) => !isStillDue(definition.trigger, triggerKey, person.attributes),
  )
  await leaveBecause(ctx, moved, 'date_changed')
  const staying = entered.filter((one) => !moved.includes(one))
  await leaveBecause(ctx, await unreachedOf(ctx, contactId, staying), 'unsubscribed')
  await enterByTag(ctx, person)
  return lookAtDates(ctx, person)
}
