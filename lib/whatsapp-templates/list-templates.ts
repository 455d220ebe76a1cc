import { containing } from '@/lib/db'
import { cutPage } from '@/lib/kernel'
import { query } from '@/lib/operations'
import { listTemplatesInput } from './inputs'
import { templateRow } from './template-view'

export const listTemplates = query({
  name: 'whatsapp-templates.list',
  access: 'content:read',
  input: listTemplatesInput,
  route: {
    method: 'GET',
    path: '/whatsapp-templates',
    summary: 'List WhatsApp templates',
    tags: ['WhatsApp templates'],
  },
  handler: async ({ ctx, input: { status, search, cursor, limit } }) => {
    const rows = await ctx.db.whatsappTemplate.findMany({
      where: {
        ...(status ? { status } : {}),
        ...(search ? { name: containing(search) } : {}),
        ...(cursor ? { id: { lt: cursor } } : {}),
      },
      orderBy: { id: 'desc' },
      take: limit + 1,
      omit: { content: true, defaults: true },
    })
    const page = cutPage(rows, limit)
    return { ...page, items: page.items.map(templateRow) }
  },
})
