import { notFound } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { changedDetails } from './changed-details'
import { CONTACT_FIELDS, contactView } from './contact-view'
import { contactDetailsInput } from './schema'

/** The customer says who they are. */
export const setOwnDetails = command({
  name: 'contacts.set-own-details',
  access: 'contact',
  input: contactDetailsInput,
  isAudited: false,
  handler: async ({ ctx, input }) => {
    if (ctx.actor.kind !== 'contact' || !ctx.actor.id) throw notFound('Contact')
    const known = await ctx.db.contact.findFirst({ where: { id: ctx.actor.id }, select: { id: true } })
    if (!known) throw notFound('Contact')
    const row = await ctx.db.contact.update({
      where: ctx.key(known.id),
      data: { ...changedDetails(input), lastSeenAt: new Date() },
      select: CONTACT_FIELDS,
    })
    ctx.emit('contact.changed', { contactId: row.id })
    return contactView(row)
  },
})
