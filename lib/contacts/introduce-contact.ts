import { newId } from '@/lib/kernel'
import { command, countStanding } from '@/lib/operations'
import { CONTACT_FIELDS, contactView } from './contact-view'
import { introduceContactInput } from './schema'

/**
 * A person who writes for the first time. Each first message makes a contact of its own: an e-mail address that somebody
 * typed proves nothing, so it never joins them to a person whom the company knows already.
 */
export const introduceContact = command({
  name: 'contacts.introduce',
  access: 'public',
  input: introduceContactInput,
  isAudited: false,
  handler: async ({ ctx, input }) => {
    const row = await ctx.db.contact.create({
      data: { id: newId(), name: input.name ?? null, emailNormalized: input.email ?? null },
      select: CONTACT_FIELDS,
    })
    await countStanding(ctx, 'contacts')
    return contactView(row)
  },
})
