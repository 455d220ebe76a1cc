import { conflict, notFound } from '@/lib/kernel'
import { type CommandContext, command, RESTORE_DAYS, takeStanding } from '@/lib/operations'
import { CONTACT_FIELDS, type ContactRow, contactView, storedAttributes } from './contact-view'
import { columnOf } from './merge-contacts'
import { type MergeRecord, mergeRecord, type RecordedConsent } from './merge-record'
import { noteEvent } from './note-event'
import { reachContact } from './reach-contact'
import { undoMergeInput } from './schema'

const DAY_MS = 86_400_000

async function moveBack(ctx: CommandContext, from: string, to: string, moved: MergeRecord): Promise<void> {
  const back = (ids: string[]) => ({ where: { contactId: from, id: { in: ids } }, data: { contactId: to } })
  await ctx.db.conversation.updateMany(back(moved.conversations))
  await ctx.db.contactIdentity.updateMany(back(moved.identities))
  await ctx.db.contactEvent.updateMany(back(moved.events))
  await ctx.db.lead.updateMany(back(moved.leads))
  await ctx.db.formSubmission.updateMany(back(moved.submissions))
}

const stored = ({ at, ...consent }: RecordedConsent) => ({ ...consent, at: new Date(at) })

/** A consent that was said anew since then stays. */
async function consentsBack(ctx: CommandContext, contactId: string, moved: MergeRecord): Promise<void> {
  for (const { before, after } of moved.consents) {
    const same = {
      contactId,
      channel: after.channel,
      purpose: after.purpose,
      state: after.state,
      at: new Date(after.at),
    }
    if (before) await ctx.db.contactConsent.updateMany({ where: same, data: stored(before) })
    else await ctx.db.contactConsent.deleteMany({ where: same })
  }
}

/** What was changed by hand since then stays. */
async function detailsBack(ctx: CommandContext, row: ContactRow, other: ContactRow, moved: MergeRecord): Promise<void> {
  const view = contactView(row)
  const untouched = moved.fields.filter(({ field, to }) => view[field] === to)
  const attributes = Object.fromEntries(
    Object.entries(view.attributes).filter(
      ([key, value]) => !moved.attributes.includes(key) || storedAttributes(other.attributes)[key] !== value,
    ),
  )
  await ctx.db.contact.update({
    where: ctx.key(row.id),
    data: {
      ...Object.fromEntries(untouched.map(({ field, from }) => [columnOf(field), from])),
      attributes,
      tags: row.tags.filter((tag) => !moved.tags.includes(tag)),
      ...(view.firstSeenAt === moved.firstSeenAt.to ? { firstSeenAt: new Date(moved.firstSeenAt.from) } : {}),
      ...(view.lastSeenAt === moved.lastSeenAt.to ? { lastSeenAt: new Date(moved.lastSeenAt.from) } : {}),
    },
  })
}

/** Parts two contacts that were merged: what moved goes back, what was changed since then stays. */
export const undoMerge = command({
  name: 'contacts.undo-merge',
  access: 'contacts:write',
  input: undoMergeInput,
  about: { model: 'contact', id: ({ contactId }) => contactId },
  route: {
    method: 'POST',
    path: '/contacts/{contactId}/merges/{mergeId}/undo',
    summary: 'Take a merge back',
    tags: ['Contacts'],
  },
  handler: async ({ ctx, input: { contactId, mergeId } }) => {
    const kept = await reachContact(ctx, 'contacts:write', contactId)
    const merge = await ctx.db.contactMerge.findFirst({ where: { id: mergeId, targetId: contactId, undoneAt: null } })
    if (!merge) throw notFound('Contact')
    if (merge.createdAt.getTime() < Date.now() - RESTORE_DAYS * DAY_MS) throw conflict('This merge is too long ago.')
    const { count } = await ctx.db.contact.updateMany({
      where: { id: merge.sourceId, mergedIntoId: contactId, deletedAt: { not: null } },
      data: { deletedAt: null, deletedBy: null, mergedIntoId: null },
    })
    const other = await ctx.db.contact.findFirst({ where: { id: merge.sourceId }, select: CONTACT_FIELDS })
    if (count === 0 || !other) throw conflict('The other contact has been deleted for good.')
    await takeStanding(ctx, 'contacts')
    const moved = mergeRecord.parse(merge.moved)
    await moveBack(ctx, contactId, merge.sourceId, moved)
    await consentsBack(ctx, contactId, moved)
    await detailsBack(ctx, kept, other, moved)
    await ctx.db.contactMerge.update({ where: ctx.key(mergeId), data: { undoneAt: new Date() } })
    await noteEvent(ctx, contactId, 'unmerged', { name: other.name ?? other.emailNormalized ?? '' })
    ctx.audit({ resourceId: contactId, after: { mergeId, parted: merge.sourceId } })
    ctx.emit('contact.changed', { contactId })
    ctx.emit('contact.changed', { contactId: merge.sourceId })
    return { contactId: merge.sourceId }
  },
})
