import type { TenantContext } from '@/lib/operations'
import { KEPT_DAYS } from './schema'

const DAY_MS = 86_400_000

/** Removes what was held as spam, and what its sender has never confirmed. @returns how many */
export async function forgetSubmissions(ctx: TenantContext, now = Date.now()): Promise<number> {
  const createdAt = { lt: new Date(now - KEPT_DAYS * DAY_MS) }
  const { count } = await ctx.db.formSubmission.deleteMany({
    where: {
      createdAt,
      OR: [{ state: 'spam' }, { state: 'received', needsConfirmation: true, contactId: null }],
    },
  })
  return count
}
