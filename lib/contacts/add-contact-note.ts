import { command } from '@/lib/operations'
import { noteEvent } from './note-event'
import { reachContact } from './reach-contact'
import { addContactNoteInput } from './schema'

export const addContactNote = command({
  name: 'contacts.add-note',
  access: 'contacts:write',
  input: addContactNoteInput,
  about: { model: 'contact', id: ({ contactId }) => contactId },
  route: {
    method: 'POST',
    path: '/contacts/{contactId}/notes',
    summary: 'Add a note to a contact',
    tags: ['Contacts'],
    successStatus: 201,
  },
  handler: async ({ ctx, input: { contactId, body } }) => {
    await reachContact(ctx, 'contacts:write', contactId)
    await noteEvent(ctx, contactId, 'note', { body })
    ctx.audit({ resourceId: contactId })
    return { contactId }
  },
})
