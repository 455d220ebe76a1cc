import { newId } from '@/lib/kernel'
import { assertAllRows, command } from '@/lib/operations'
import { segmentInput } from './schema'
import { segmentView } from './segment-view'

export const createSegment = command({
  name: 'contacts.create-segment',
  access: 'contacts:write',
  input: segmentInput,
  route: { method: 'POST', path: '/segments', summary: 'Create a segment', tags: ['Contacts'], successStatus: 201 },
  handler: async ({ ctx, input }) => {
    assertAllRows(ctx, 'contacts:write')
    const row = await ctx.db.segment.create({
      data: { id: newId(), name: input.name, description: input.description, aiPersona: input.persona },
    })
    const view = segmentView(row)
    ctx.audit({ resourceId: row.id, after: view })
    return view
  },
})
