import { conflict } from '@/lib/kernel'
import { command, ownerFilter } from '@/lib/operations'
import { reachSequence } from './reach-sequence'
import { enrolInput } from './schema'
import { enterSequence } from './take-in'

/** Puts contacts into an active sequence by hand; who is in it already stays where they are. @throws conflict */
export const enrolContacts = command({
  name: 'sequences.enrol',
  access: 'campaigns:write',
  feature: 'campaigns',
  input: enrolInput,
  about: { model: 'sequence', id: ({ sequenceId }) => sequenceId },
  route: {
    method: 'POST',
    path: '/sequences/{sequenceId}/contacts',
    summary: 'Put contacts into a sequence',
    tags: ['Sequences'],
  },
  handler: async ({ ctx, input: { sequenceId, contactIds } }) => {
    const sequence = await reachSequence(ctx, sequenceId)
    if (sequence.status !== 'active') throw conflict('Nobody comes into a sequence that is not active.')
    const people = await ctx.db.contact.findMany({
      where: { id: { in: contactIds }, ...ownerFilter(ctx, 'contacts:read') },
      select: { id: true },
    })
    const dueAt = new Date()
    const entries = people.map(({ id: contactId }) => ({ contactId, triggerKey: null, dueAt }))
    const entered = await enterSequence(ctx, sequence, entries)
    ctx.audit({ resourceId: sequenceId, after: { contacts: people.map(({ id }) => id), entered } })
    return { entered, passed: contactIds.length - entered }
  },
})
