import { assertWithinLimit, type CommandContext, command, ownerFilter } from '@/lib/operations'
import { assertOwner } from './chosen-owner'
import { CONTACT_FIELDS, type ContactRow } from './contact-view'
import { noteEvent } from './note-event'
import { changeContactsInput, MOST_TAGS } from './schema'
import { rememberTags, tidyTags } from './tags'

const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id)

/** A statement for each set of tags that there is, not for each contact. */
async function changeTags(ctx: CommandContext, rows: ContactRow[], add: string[], remove: string[]): Promise<void> {
  const kept = ({ tags }: ContactRow) =>
    tidyTags([...new Set([...tags, ...add])].filter((tag) => !remove.includes(tag)).slice(0, MOST_TAGS))
  for (const alike of Map.groupBy(rows, (row) => JSON.stringify([row.tags, kept(row)])).values()) {
    const [first] = alike
    if (!first) continue
    const tags = kept(first)
    const added = tags.filter((tag) => !first.tags.includes(tag))
    const removed = first.tags.filter((tag) => !tags.includes(tag))
    if (added.length + removed.length === 0) continue
    await ctx.db.contact.updateMany({ where: { id: { in: idsOf(alike) } }, data: { tags } })
    await noteEvent(ctx, idsOf(alike), 'tagged', { added, removed })
  }
  await rememberTags(ctx, add)
}

async function changeOwner(ctx: CommandContext, rows: ContactRow[], ownerId: string | null): Promise<void> {
  const changed = rows.filter((row) => row.ownerId !== ownerId)
  await ctx.db.contact.updateMany({ where: { id: { in: idsOf(changed) } }, data: { ownerId } })
  for (const [from, alike] of Map.groupBy(changed, (row) => row.ownerId)) {
    await noteEvent(ctx, idsOf(alike), 'changed', { changes: { ownerId: { from, to: ownerId } } })
  }
}

/**
 * Tags and owner of several contacts at once: those of the list that are there and within reach.
 * @throws limit_exceeded when one of them is beyond the plan's limit
 */
export const changeContacts = command({
  name: 'contacts.change-many',
  access: 'contacts:write',
  input: changeContactsInput,
  route: { method: 'POST', path: '/contacts/change', summary: 'Change several contacts', tags: ['Contacts'] },
  handler: async ({ ctx, input: { contactIds, addTags = [], removeTags = [], ownerId } }) => {
    await assertOwner(ctx, ownerId)
    const rows = await ctx.db.contact.findMany({
      where: { id: { in: contactIds }, ...ownerFilter(ctx, 'contacts:write') },
      orderBy: { id: 'asc' },
      select: CONTACT_FIELDS,
    })
    const newest = rows.at(-1)
    if (newest) await assertWithinLimit(ctx, 'contacts', newest.id, { table: ctx.db.contact })
    await changeTags(ctx, rows, addTags, removeTags)
    if (ownerId !== undefined) await changeOwner(ctx, rows, ownerId)
    for (const { id } of rows) ctx.emit('contact.changed', { contactId: id })
    ctx.audit({ after: { contacts: idsOf(rows), addTags, removeTags, ownerId } })
    return { changed: rows.length }
  },
})
