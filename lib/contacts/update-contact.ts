import { assertWithinLimit, command } from '@/lib/operations'
import { changeContact } from './change-contact'
import { contactView } from './contact-view'
import { reachContact } from './reach-contact'
import { updateContactInput } from './schema'

export const updateContact = command({
  name: 'contacts.update',
  access: 'contacts:write',
  input: updateContactInput,
  about: { model: 'contact', id: ({ contactId }) => contactId },
  route: { method: 'PATCH', path: '/contacts/{contactId}', summary: 'Change a contact', tags: ['Contacts'] },
  handler: async ({ ctx, input: { contactId, ...given } }) => {
    const before = await reachContact(ctx, 'contacts:write', contactId)
    await assertWithinLimit(ctx, 'contacts', before.id, { table: ctx.db.contact })
    const row = await changeContact(ctx, before, given)
    ctx.audit({ resourceId: row.id, before: contactView(before), after: contactView(row) })
    return contactView(row)
  },
})
