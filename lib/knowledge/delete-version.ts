import { z } from 'zod'
import { conflict, notFound, uuid } from '@/lib/kernel'
import { command, giveBackStanding } from '@/lib/operations'

/** Removes an upload that is not in force, and its bytes. */
export const deleteVersion = command({
  name: 'knowledge.delete-version',
  access: 'knowledge:delete',
  input: z.strictObject({ versionId: uuid }),
  route: {
    method: 'DELETE',
    path: '/knowledge/versions/{versionId}',
    summary: 'Delete an old version of a file',
    tags: ['Knowledge'],
  },
  handler: async ({ ctx, input: { versionId } }) => {
    const version = await ctx.db.documentVersion.findFirst({ where: { id: versionId } })
    if (!version) throw notFound('Version')
    if (version.state !== 'replaced' && version.state !== 'failed') throw conflict('This version is in force.')
    await ctx.db.documentVersion.delete({ where: ctx.key(versionId) })
    await giveBackStanding(ctx, 'storage', version.sizeBytes)
    ctx.emit('document.removed', { storageKey: version.storageKey })
    ctx.audit({ resourceId: version.sourceId, before: { fileName: version.fileName, version: version.version } })
    return { id: version.sourceId }
  },
})
