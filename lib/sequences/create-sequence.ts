import { newId } from '@/lib/kernel'
import { command, ownerOf } from '@/lib/operations'
import { noteSequenceUses } from './note-sequence-uses'
import { createSequenceInput, FIRST_DEFINITION } from './schema'
import { sequenceView } from './sequence-view'

export const createSequence = command({
  name: 'sequences.create',
  access: 'campaigns:write',
  feature: 'campaigns',
  input: createSequenceInput,
  route: {
    method: 'POST',
    path: '/sequences',
    summary: 'Create a sequence',
    description: 'A draft. Nobody comes in before it is put to use.',
    tags: ['Sequences'],
    successStatus: 201,
  },
  handler: async ({ ctx, input: { name, definition = FIRST_DEFINITION } }) => {
    const row = await ctx.db.sequence.create({ data: { id: newId(), name, definition, ownerId: ownerOf(ctx) } })
    await noteSequenceUses(ctx, row.id)
    ctx.audit({ resourceId: row.id, after: { name } })
    return sequenceView(row, [])
  },
})
