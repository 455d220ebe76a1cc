import { z } from 'zod'
import { uuid } from '@/lib/kernel'
import { command, giveBackStanding, RESTORE_DAYS, type TenantContext } from '@/lib/operations'
import { storage } from '@/lib/providers/storage'

const AT_ONCE = 10_000
const DAY_MS = 86_400_000

/** The file is no longer needed: the row forgets it, and what it took of the storage is given back. */
const releaseFile = command({
  name: 'imports.release-file',
  access: 'system',
  isAudited: false,
  input: z.strictObject({ importId: uuid }),
  handler: async ({ ctx, input: { importId } }) => {
    const row = await ctx.db.contactImport.findFirst({ where: { id: importId, storageKey: { not: null } } })
    if (!row) return null
    await ctx.db.contactImport.updateMany({ where: { id: importId }, data: { storageKey: null, sample: [] } })
    await giveBackStanding(ctx, 'storage', row.sizeBytes)
    return row.storageKey
  },
})

/** Throws away files and rows of imports that can no longer be undone; their counts stay. @returns how many imports that were */
export async function forgetImports(ctx: TenantContext, now = Date.now()): Promise<number> {
  const before = new Date(now - RESTORE_DAYS * DAY_MS)
  const old = await ctx.db.contactImport.findMany({
    where: {
      storageKey: { not: null },
      state: { notIn: ['checking', 'running', 'undoing'] },
      createdAt: { lt: before },
      OR: [{ finishedAt: null }, { finishedAt: { lt: before } }],
    },
    select: { id: true },
    take: 100,
  })
  for (const { id } of old) {
    while ((await ctx.db.$import.forget(id, AT_ONCE)) === AT_ONCE);
    const key = await releaseFile(ctx, { importId: id })
    if (key) await storage().delete(key)
  }
  return old.length
}
