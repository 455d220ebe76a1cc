import type { TenantContext } from '@/lib/operations'
import type { SpamReason, SubmitForm } from './schema'
import { FASTEST_MS, readShownToken } from './shown-token'

const HOUR_MS = 3_600_000
/** Answers of one address in an hour; what comes beyond them is looked at by a person, and mails nobody. */
const MOST_OF_ADDRESS = 5

export type Verdict = { reason: SpamReason | null; shownMs: number | null }

/** Whether an answer looks like one that no person has given. What looks so is held, never thrown away. */
export async function judgeSubmission(
  ctx: TenantContext,
  formId: string,
  { trap, token }: Pick<SubmitForm, 'trap' | 'token'>,
  email: string | null,
): Promise<Verdict> {
  const shownMs = readShownToken(ctx.tenantId, formId, token)
  if (trap !== '') return { reason: 'trap', shownMs }
  if (shownMs === null) return { reason: 'token', shownMs }
  if (shownMs < FASTEST_MS) return { reason: 'too_fast', shownMs }
  if (email !== null) {
    const since = new Date(Date.now() - HOUR_MS)
    const earlier = await ctx.db.formSubmission.count({ where: { email, createdAt: { gt: since } } })
    if (earlier >= MOST_OF_ADDRESS) return { reason: 'too_many', shownMs }
  }
  return { reason: null, shownMs }
}
