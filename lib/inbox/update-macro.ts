import { assertAllRows, command } from '@/lib/operations'
import { assertActions, macroNameTaken, macroView, readMacro } from './macro-view'
import { updateMacroInput } from './schema'

export const updateMacro = command({
  name: 'macros.update',
  access: 'canned_replies:write',
  input: updateMacroInput,
  about: { model: 'macro', id: ({ macroId }) => macroId },
  route: { method: 'PUT', path: '/macros/{macroId}', summary: 'Change a macro', tags: ['Canned replies'] },
  handler: async ({ ctx, input: { macroId, ...data } }) => {
    assertAllRows(ctx, 'canned_replies:write')
    const before = await readMacro(ctx, macroId)
    await assertActions(ctx, data.actions)
    const sameName = { name: data.name, subTenantId: before.subTenantId, id: { not: macroId } }
    if (await ctx.db.macro.findFirst({ where: sameName, select: { id: true } })) throw macroNameTaken()
    await ctx.db.macro.update({ where: ctx.key(macroId), data, select: { id: true } })
    ctx.audit({ resourceId: macroId, before: macroView(before), after: data })
    return { id: macroId, ...data }
  },
})
