import { conflict } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { noteSequenceUses } from './note-sequence-uses'
import { reachSequence } from './reach-sequence'
import { updateSequenceInput } from './schema'

/** Saves what is being worked on. Those under way notice nothing, and new ones only when it is put to use. @throws conflict */
export const updateSequence = command({
  name: 'sequences.update',
  access: 'campaigns:write',
  feature: 'campaigns',
  input: updateSequenceInput,
  about: { model: 'sequence', id: ({ sequenceId }) => sequenceId },
  route: { method: 'PATCH', path: '/sequences/{sequenceId}', summary: 'Change a sequence', tags: ['Sequences'] },
  handler: async ({ ctx, input: { sequenceId, version, name, definition } }) => {
    const before = await reachSequence(ctx, sequenceId)
    if (before.status === 'archived') throw conflict('This sequence is archived.')
    const saved = await ctx.db.sequence.updateMany({
      where: { id: sequenceId, version },
      data: {
        ...(name === undefined ? {} : { name }),
        ...(definition === undefined ? {} : { definition }),
        version: { increment: 1 },
      },
    })
    if (saved.count === 0) {
      throw conflict('Somebody else has saved this sequence meanwhile. Reload to see their changes.')
    }
    if (definition) await noteSequenceUses(ctx, sequenceId)
    ctx.audit({ resourceId: sequenceId, before: { name: before.name }, after: { name } })
    return { id: sequenceId, version: version + 1 }
  },
})
