import { command } from '@/lib/operations'
import { claimIdentity, normalIdentity } from './identities'
import { noteEvent } from './note-event'
import { reachContact } from './reach-contact'
import { addIdentityInput } from './schema'

/** Staff says that this is surely theirs, an address for instance that they typed into the chat. @throws conflict */
export const addIdentity = command({
  name: 'contacts.add-identity',
  access: 'contacts:write',
  input: addIdentityInput,
  about: { model: 'contact', id: ({ contactId }) => contactId },
  route: {
    method: 'POST',
    path: '/contacts/{contactId}/identities',
    summary: 'Add what names a contact',
    tags: ['Contacts'],
    successStatus: 201,
  },
  handler: async ({ ctx, input: { contactId, kind, value: typed } }) => {
    const contact = await reachContact(ctx, 'contacts:write', contactId)
    const value = normalIdentity(kind, typed)
    const isNew = await claimIdentity(ctx, contactId, kind, value)
    if (kind === 'email' && contact.emailNormalized === null) {
      await ctx.db.contact.update({ where: ctx.key(contactId), data: { emailNormalized: value } })
    }
    if (kind === 'phone' && contact.phone === null) {
      await ctx.db.contact.update({ where: ctx.key(contactId), data: { phone: value } })
    }
    if (isNew) await noteEvent(ctx, contactId, 'identity', { added: { kind, value } })
    ctx.audit({ resourceId: contactId, after: { kind, value } })
    ctx.emit('contact.changed', { contactId })
    return { kind, value }
  },
})
