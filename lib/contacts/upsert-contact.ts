import { conflict, isAppError } from '@/lib/kernel'
import { assertWithinLimit, type CommandContext, command, takeStanding } from '@/lib/operations'
import { changeContact } from './change-contact'
import { type ContactRow, contactView } from './contact-view'
import { normalIdentity } from './identities'
import { makeContact } from './make-contact'
import { reachContact } from './reach-contact'
import { upsertContactInput } from './schema'

/** Whoever reaches only own contacts learns of another one no more than that it is there. @throws conflict */
async function reachNamed(ctx: CommandContext, contactId: string): Promise<ContactRow> {
  try {
    return await reachContact(ctx, 'contacts:write', contactId)
  } catch (error) {
    if (!isAppError(error, 'not_found')) throw error
    throw conflict('Another contact has this already. Merge the two, or remove it there.')
  }
}

export const upsertContact = command({
  name: 'contacts.upsert',
  access: 'contacts:write',
  input: upsertContactInput,
  route: {
    method: 'PUT',
    path: '/contacts',
    summary: 'Update a contact by what names it, or create it',
    description: 'Looks for the contact that `match` names; without one a contact with this identity is created.',
    tags: ['Contacts'],
  },
  handler: async ({ ctx, input: { match, addTags = [], ...given } }) => {
    const value = normalIdentity(match.kind, match.value, 'match.value')
    const known = await ctx.db.contactIdentity.findFirst({
      where: { kind: match.kind, value },
      select: { contactId: true },
    })
    if (!known) {
      await takeStanding(ctx, 'contacts')
      const tags = [...(given.tags ?? []), ...addTags]
      const row = await makeContact(ctx, { ...given, tags }, [{ kind: match.kind, value }])
      ctx.audit({ resourceId: row.id, after: contactView(row) })
      return { contact: contactView(row), isNew: true }
    }
    const before = await reachNamed(ctx, known.contactId)
    await assertWithinLimit(ctx, 'contacts', before.id, { table: ctx.db.contact })
    const tags = addTags.length > 0 ? [...(given.tags ?? before.tags), ...addTags] : given.tags
    const row = await changeContact(ctx, before, { ...given, tags })
    ctx.audit({ resourceId: row.id, before: contactView(before), after: contactView(row) })
    return { contact: contactView(row), isNew: false }
  },
})
