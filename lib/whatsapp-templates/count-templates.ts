import { noInput } from '@/lib/kernel/schema'
import { ownRows, query } from '@/lib/operations'
import type { TemplateCounts } from './schema'
import { TEMPLATE_STATUSES } from './states'

/** How many templates stand how, for each WhatsApp Business account that they are with. Drafts are with none. */
export const countTemplates = query({
  name: 'whatsapp-templates.count',
  access: 'content:read',
  input: noInput,
  route: {
    method: 'GET',
    path: '/whatsapp-templates/counts',
    summary: 'Count WhatsApp templates by state',
    tags: ['WhatsApp templates'],
  },
  handler: async ({ ctx }): Promise<TemplateCounts> => {
    const rows = await ctx.db.whatsappTemplate.groupBy({
      by: ['accountRef', 'status'],
      where: ownRows(ctx),
      _count: { _all: true },
    })
    return rows.flatMap(({ accountRef, status, _count }) => {
      const known = TEMPLATE_STATUSES.find((one) => one === status)
      return accountRef && known ? [{ accountRef, status: known, count: _count._all }] : []
    })
  },
})
