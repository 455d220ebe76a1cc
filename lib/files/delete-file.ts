import { z } from 'zod'
import { notFound, uuid } from '@/lib/kernel'
import { command, deletedNow, giveBackStanding } from '@/lib/operations'

/** The file is no longer served. Its bytes stay until it is removed for good. */
export const deleteFile = command({
  name: 'files.delete',
  access: 'files:delete',
  input: z.strictObject({ id: uuid }),
  route: { method: 'DELETE', path: '/files/{id}', summary: 'Delete a file', tags: ['Files'] },
  handler: async ({ ctx, input }) => {
    const [row] = await ctx.db.file.updateManyAndReturn({
      // Files of messages go with their conversations.
      where: { id: input.id, purpose: { not: 'attachment' } },
      data: deletedNow(ctx),
      select: { id: true, name: true, sizeBytes: true },
    })
    if (!row) throw notFound('File')
    await giveBackStanding(ctx, 'storage', row.sizeBytes)
    ctx.audit({ resourceId: row.id, before: { name: row.name } })
    return { id: row.id }
  },
})
