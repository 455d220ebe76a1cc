import { conflict, newId } from '@/lib/kernel'
import { assertAllRows, command } from '@/lib/operations'
import { assertActions, macroNameTaken } from './macro-view'
import { MOST_MACROS, macroInput } from './schema'

export const createMacro = command({
  name: 'macros.create',
  access: 'canned_replies:write',
  input: macroInput,
  route: { method: 'POST', path: '/macros', summary: 'Create a macro', tags: ['Canned replies'], successStatus: 201 },
  handler: async ({ ctx, input }) => {
    assertAllRows(ctx, 'canned_replies:write')
    await assertActions(ctx, input.actions)
    if ((await ctx.db.macro.count()) >= MOST_MACROS) throw conflict(`There are at most ${MOST_MACROS} macros.`)
    const id = newId()
    const { count } = await ctx.db.macro.createMany({ data: [{ id, ...input }], skipDuplicates: true })
    if (count === 0) throw macroNameTaken()
    ctx.audit({ resourceId: id, after: input })
    return { id, ...input }
  },
})
