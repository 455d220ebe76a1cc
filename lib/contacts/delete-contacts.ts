import { command, deletedNow, giveBackStanding, ownerFilter } from '@/lib/operations'
import { releaseContacts } from './identities'
import { deleteContactsInput } from './schema'

/** Those of the list that are there and within reach; each can be restored. */
export const deleteContacts = command({
  name: 'contacts.delete-many',
  access: 'contacts:delete',
  input: deleteContactsInput,
  route: { method: 'POST', path: '/contacts/delete', summary: 'Delete several contacts', tags: ['Contacts'] },
  handler: async ({ ctx, input }) => {
    const deleted = await ctx.db.contact.updateManyAndReturn({
      where: { id: { in: input.contactIds }, ...ownerFilter(ctx, 'contacts:delete') },
      data: deletedNow(ctx),
      select: { id: true, name: true },
    })
    await releaseContacts(
      ctx,
      deleted.map(({ id }) => id),
    )
    await giveBackStanding(ctx, 'contacts', deleted.length)
    ctx.audit({ before: deleted })
    for (const { id } of deleted) ctx.emit('contact.changed', { contactId: id })
    return { deleted: deleted.length }
  },
})
