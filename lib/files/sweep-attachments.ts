import { z } from 'zod'
import { command, giveBackStanding, type TenantContext } from '@/lib/operations'
import { forgetStored } from './forget-stored'

const AT_ONCE = 200
const DAY_MS = 86_400_000

/** Belongs to no message: it was chosen and never sent, or its conversation is gone. */
const LOOSE = { purpose: 'attachment', inMessages: { none: {} } } as const

const removeRow = command({
  name: 'files.remove-attachment',
  access: 'system',
  isAudited: false,
  worksWhileClosing: true,
  input: z.strictObject({ id: z.uuid() }),
  handler: async ({ ctx, input: { id } }) => {
    const rows = await ctx.db.file.findMany({ where: { id, ...LOOSE }, select: { sizeBytes: true } })
    const { count } = await ctx.db.file.deleteMany({ where: { id, ...LOOSE } })
    if (count > 0) await giveBackStanding(ctx, 'storage', rows[0]?.sizeBytes ?? 0)
  },
})

const dropUnsent = command({
  name: 'files.drop-unsent',
  access: 'system',
  isAudited: false,
  worksWhileClosing: true,
  input: z.strictObject({ before: z.date() }),
  handler: ({ ctx, input: { before } }) =>
    ctx.db.messageFile.deleteMany({ where: { messageId: null, createdAt: { lt: before } } }),
})

/** The bytes first: a row that is left is found again, bytes without one never. @returns how many went */
export async function removeLoose(ctx: TenantContext, where: { id?: { in: string[] }; createdAt?: { lt: Date } }) {
  let removed = 0
  for (;;) {
    const rows = await ctx.db.file.findMany({
      where: { ...LOOSE, ...where },
      take: AT_ONCE,
      select: { id: true, storageKey: true },
    })
    for (const { id, storageKey } of rows) {
      await forgetStored(storageKey)
      await removeRow(ctx, { id })
    }
    removed += rows.length
    if (rows.length < AT_ONCE) return removed
  }
}

/** Removes what was chosen for a message and not sent within a day, and what deleted conversations have left. */
export async function sweepAttachments(ctx: TenantContext, now = Date.now()): Promise<number> {
  const before = new Date(now - DAY_MS)
  await dropUnsent(ctx, { before })
  return removeLoose(ctx, { createdAt: { lt: before } })
}
