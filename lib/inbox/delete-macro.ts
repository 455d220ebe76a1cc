import { assertAllRows, command } from '@/lib/operations'
import { macroView, readMacro } from './macro-view'
import { macroIdInput } from './schema'

export const deleteMacro = command({
  name: 'macros.delete',
  access: 'canned_replies:delete',
  input: macroIdInput,
  about: { model: 'macro', id: ({ macroId }) => macroId },
  route: { method: 'DELETE', path: '/macros/{macroId}', summary: 'Delete a macro', tags: ['Canned replies'] },
  handler: async ({ ctx, input: { macroId } }) => {
    assertAllRows(ctx, 'canned_replies:delete')
    const before = await readMacro(ctx, macroId)
    await ctx.db.macro.delete({ where: ctx.key(macroId), select: { id: true } })
    ctx.audit({ resourceId: macroId, before: macroView(before) })
    return { id: macroId }
  },
})
