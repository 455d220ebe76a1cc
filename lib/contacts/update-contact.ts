import { notFound } from '@/lib/kernel'
import { assertWithinLimit, command, ownerFilter } from '@/lib/operations'
import { changedDetails } from './changed-details'
import { CONTACT_FIELDS, contactView } from './contact-view'
import { updateContactInput } from './schema'

export const updateContact = command({
  name: 'contacts.update',
  access: 'contacts:write',
  input: updateContactInput,
  about: { model: 'contact', id: ({ contactId }) => contactId },
  route: { method: 'PATCH', path: '/contacts/{contactId}', summary: 'Change a contact', tags: ['Contacts'] },
  handler: async ({ ctx, input }) => {
    const before = await ctx.db.contact.findFirst({
      where: { id: input.contactId, ...ownerFilter(ctx, 'contacts:write') },
      select: CONTACT_FIELDS,
    })
    if (!before) throw notFound('Contact')
    await assertWithinLimit(ctx, 'contacts', before.id, { table: ctx.db.contact })
    const row = await ctx.db.contact.update({
      where: ctx.key(before.id),
      data: changedDetails(input),
      select: CONTACT_FIELDS,
    })
    ctx.audit({ resourceId: row.id, before: contactView(before), after: contactView(row) })
    ctx.emit('contact.changed', { contactId: row.id })
    return contactView(row)
  },
})
