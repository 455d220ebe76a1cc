import { z } from 'zod'
import { uuid } from '@/lib/kernel'
import { command } from '@/lib/operations'

/** What an upload has turned out to be, and how many pages it has where that can be known. */
export const recordFormat = command({
  name: 'knowledge.record-format',
  access: 'system',
  isAudited: false,
  input: z.strictObject({
    versionId: uuid,
    format: z.enum(['pdf', 'docx', 'html', 'md', 'txt', 'csv']),
    total: z.number().int().nullable(),
  }),
  handler: async ({ ctx, input: { versionId, format, total } }) => {
    await ctx.db.documentVersion.updateMany({ where: { id: versionId }, data: { format, partsTotal: total } })
  },
})
