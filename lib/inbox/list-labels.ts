import { noInput } from '@/lib/kernel/schema'
import { query } from '@/lib/operations'
import { LABEL_FIELDS, labelRef } from './label-view'
import type { LabelView } from './schema'

const MOST = 1_000

/** By name, each with how many conversations have it. */
export const listLabels = query({
  name: 'labels.list',
  access: 'conversations:read',
  input: noInput,
  route: { method: 'GET', path: '/labels', summary: 'List labels', tags: ['Conversations'] },
  handler: async ({ ctx }): Promise<LabelView[]> => {
    const rows = await ctx.db.label.findMany({
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: MOST,
      select: LABEL_FIELDS,
    })
    const counts = rows.map(({ id }) => ctx.db.conversationLabel.count({ where: { labelId: id }, take: MOST }))
    const conversations = await Promise.all(counts)
    return rows.map((row, at) => ({ ...labelRef(row), conversations: conversations[at] ?? 0 }))
  },
})
