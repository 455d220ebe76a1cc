import { z } from 'zod'
import { notFound, uuid } from '@/lib/kernel'
import { query, task } from '@/lib/operations'
import { storage } from '@/lib/providers/storage'

const findVersion = query({
  name: 'knowledge.find-version',
  access: 'knowledge:read',
  input: z.strictObject({ versionId: uuid }),
  handler: ({ ctx, input }) => ctx.db.documentVersion.findFirst({ where: { id: input.versionId } }),
})

/** An upload as it came, for those who look after the knowledge. */
export const openDocument = task({
  name: 'knowledge.open-document',
  access: 'knowledge:read',
  input: z.strictObject({ versionId: uuid }),
  handler: async ({ ctx, input }) => {
    const version = await findVersion(ctx, input)
    const stored = version && (await storage().get(version.storageKey))
    if (!version || !stored) throw notFound('File')
    return { ...stored, fileName: version.fileName, format: version.format }
  },
})
