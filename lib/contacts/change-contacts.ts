import { command, ownerFilter } from '@/lib/operations'
import { changeContact } from './change-contact'
import { assertOwner } from './chosen-owner'
import { CONTACT_FIELDS } from './contact-view'
import { changeContactsInput, MOST_TAGS } from './schema'

/** Tags and owner of several contacts at once: those of the list that are there and within reach. */
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
    for (const row of rows) {
      const tags = [...row.tags, ...addTags].filter((tag) => !removeTags.includes(tag)).slice(0, MOST_TAGS)
      await changeContact(ctx, row, { tags, ...(ownerId === undefined ? {} : { ownerId }) })
    }
    ctx.audit({ after: { contacts: rows.map(({ id }) => id), addTags, removeTags, ownerId } })
    return { changed: rows.length }
  },
})
