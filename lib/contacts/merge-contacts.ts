import { newId, notFound } from '@/lib/kernel'
import { type CommandContext, command, deletedNow, giveBackStanding } from '@/lib/operations'
import type { ConsentRow } from './consent-view'
import { storedAttributes } from './contact-view'
import { mergeParts } from './merge-parts'
import type { MergeRecord, RecordedConsent } from './merge-record'
import { mergedAttributes } from './merge-rules'
import { noteEvent } from './note-event'
import { mergeContactsInput } from './schema'
import { tidyTags } from './tags'

type Parts = Awaited<ReturnType<typeof mergeParts>>

const COLUMN = { email: 'emailNormalized' } as const
export const columnOf = (field: string): string => (field === 'email' ? COLUMN.email : field)

const recorded = (row: ConsentRow): RecordedConsent => ({
  channel: row.channel,
  purpose: row.purpose,
  state: row.state,
  source: row.source,
  evidence: row.evidence,
  actorLabel: row.actorLabel,
  at: row.at.toISOString(),
})

async function moveRows(ctx: CommandContext, { kept, other }: Parts) {
  const from = { contactId: other.id }
  const ids = { where: from, select: { id: true } } as const
  const [conversations, identities, events, leads, submissions] = [
    await ctx.db.conversation.findMany(ids),
    await ctx.db.contactIdentity.findMany(ids),
    await ctx.db.contactEvent.findMany(ids),
    await ctx.db.lead.findMany(ids),
    await ctx.db.formSubmission.findMany(ids),
  ]
  const to = { where: from, data: { contactId: kept.id } }
  await ctx.db.conversation.updateMany(to)
  await ctx.db.contactIdentity.updateMany(to)
  await ctx.db.contactEvent.updateMany(to)
  await ctx.db.lead.updateMany(to)
  await ctx.db.formSubmission.updateMany(to)
  const only = (rows: { id: string }[]) => rows.map(({ id }) => id)
  return {
    conversations: only(conversations),
    identities: only(identities),
    events: only(events),
    leads: only(leads),
    submissions: only(submissions),
  }
}

async function mergeConsents(ctx: CommandContext, { kept, keptConsents, consents }: Parts) {
  const done: MergeRecord['consents'] = []
  for (const row of consents) {
    const { channel, purpose, state, source, evidence, actorLabel, at } = row
    const mine = keptConsents.find((each) => each.channel === channel && each.purpose === purpose)
    const data = { state, source, evidence, actorLabel, at }
    if (mine) await ctx.db.contactConsent.update({ where: ctx.key(mine.id), data })
    else await ctx.db.contactConsent.create({ data: { id: newId(), contactId: kept.id, channel, purpose, ...data } })
    done.push({ before: mine ? recorded(mine) : null, after: recorded(row) })
  }
  return done
}

async function mergeDetails(ctx: CommandContext, { kept, other, fields }: Parts) {
  const won = fields.filter(({ wins }) => wins === 'other')
  const [mine, theirs] = [storedAttributes(kept.attributes), storedAttributes(other.attributes)]
  const firstSeenAt = kept.firstSeenAt < other.firstSeenAt ? kept.firstSeenAt : other.firstSeenAt
  const lastSeenAt = kept.lastSeenAt > other.lastSeenAt ? kept.lastSeenAt : other.lastSeenAt
  await ctx.db.contact.update({
    where: ctx.key(kept.id),
    data: {
      ...Object.fromEntries(won.map((choice) => [columnOf(choice.field), choice.other])),
      attributes: mergedAttributes(mine, theirs),
      tags: tidyTags([...kept.tags, ...other.tags]),
      firstSeenAt,
      lastSeenAt,
    },
  })
  return {
    fields: won.map((choice) => ({ field: choice.field, from: choice.kept, to: choice.other })),
    attributes: Object.keys(theirs).filter((key) => !(key in mine)),
    tags: other.tags.filter((tag) => !kept.tags.includes(tag)),
    firstSeenAt: { from: kept.firstSeenAt.toISOString(), to: firstSeenAt.toISOString() },
    lastSeenAt: { from: kept.lastSeenAt.toISOString(), to: lastSeenAt.toISOString() },
  }
}

/** Nobody else merges or deletes either of them meanwhile. @throws not_found where somebody was quicker */
async function holdBoth(ctx: CommandContext, { contactId, otherId }: { contactId: string; otherId: string }) {
  for (const id of [contactId, otherId].sort()) {
    const { count } = await ctx.db.contact.updateMany({ where: { id }, data: { updatedAt: new Date() } })
    if (count === 0) throw notFound('Contact')
  }
}

/** Puts another contact into this one. It can be taken back for a while. */
export const mergeContacts = command({
  name: 'contacts.merge',
  access: 'contacts:write',
  input: mergeContactsInput,
  about: { model: 'contact', id: ({ contactId }) => contactId },
  route: {
    method: 'POST',
    path: '/contacts/{contactId}/merge',
    summary: 'Merge another contact into this one',
    tags: ['Contacts'],
  },
  handler: async ({ ctx, input }) => {
    await holdBoth(ctx, input)
    const parts = await mergeParts(ctx, input)
    const { kept, other } = parts
    const moved: MergeRecord = {
      ...(await moveRows(ctx, parts)),
      ...(await mergeDetails(ctx, parts)),
      consents: await mergeConsents(ctx, parts),
    }
    const mergeId = newId()
    await ctx.db.contactMerge.create({
      data: {
        id: mergeId,
        targetId: kept.id,
        sourceId: other.id,
        moved,
        actorLabel: ctx.actor.label.slice(0, 200),
      },
    })
    await ctx.db.contact.update({
      where: ctx.key(other.id),
      data: { ...deletedNow(ctx), mergedIntoId: kept.id },
    })
    await giveBackStanding(ctx, 'contacts')
    await noteEvent(ctx, kept.id, 'merged', { mergeId, name: other.name ?? other.emailNormalized ?? '' })
    ctx.audit({ resourceId: kept.id, before: { merged: other.id }, after: { mergeId, fields: moved.fields } })
    ctx.emit('contact.changed', { contactId: kept.id })
    ctx.emit('contact.changed', { contactId: other.id })
    return { mergeId, conversations: moved.conversations.length }
  },
})
