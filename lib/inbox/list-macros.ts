import { noInput } from '@/lib/kernel/schema'
import { query } from '@/lib/operations'
import { MACRO_FIELDS, macroView } from './macro-view'
import { type MacroView, MOST_MACROS } from './schema'

/** By name. */
export const listMacros = query({
  name: 'macros.list',
  access: 'canned_replies:read',
  input: noInput,
  route: { method: 'GET', path: '/macros', summary: 'List macros', tags: ['Canned replies'] },
  handler: async ({ ctx }): Promise<MacroView[]> => {
    const rows = await ctx.db.macro.findMany({
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: MOST_MACROS,
      select: MACRO_FIELDS,
    })
    return rows.map(macroView)
  },
})
