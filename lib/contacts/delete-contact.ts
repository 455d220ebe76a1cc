import { notFound } from '@/lib/kernel'
import { command, deletedNow, giveBackStanding, ownerFilter } from '@/lib/operations'
import { releaseContacts } from './identities'
import { contactIdInput } from './schema'

/** The contact can be restored for a while; its conversations stay until it is removed for good. */
export const deleteContact = command({
  name: 'contacts.delete',
  access: 'contacts:delete',
  input: contactIdInput,
  about: { model: 'contact', id: ({ contactId }) => contactId },
  route: { method: 'DELETE', path: '/contacts/{contactId}', summary: 'Delete a contact', tags: ['Contacts'] },
  handler: async ({ ctx, input }) => {
    const deleted = await ctx.db.contact.updateManyAndReturn({
      where: { id: input.contactId, ...ownerFilter(ctx, 'contacts:delete') },
      data: deletedNow(ctx),
      select: { id: true, name: true },
    })
    const [row] = deleted
    if (!row) throw notFound('Contact')
    await releaseContacts(ctx, [row.id])
    await giveBackStanding(ctx, 'contacts')
    ctx.audit({ resourceId: row.id, before: { name: row.name } })
    ctx.emit('contact.changed', { contactId: row.id })
    return { id: row.id }
  },
})
