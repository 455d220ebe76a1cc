import { z } from 'zod'

const account = z.object({
  event: z.enum(['ACCOUNT_RESTRICTION', 'ACCOUNT_VIOLATION', 'DISABLED_UPDATE', 'ACCOUNT_DELETED', 'PARTNER_REMOVED']),
  restriction_info: z
    .array(z.object({ restriction_type: z.string() }))
    .optional()
    .catch(undefined),
  violation_info: z.object({ violation_type: z.string() }).optional().catch(undefined),
  ban_info: z.object({ waba_ban_state: z.string() }).optional().catch(undefined),
})

/** Meta's own number of a locked account, so that the page says what to do about it. */
const LOCKED = 131031

/** What an update of the account takes from us. @returns null for one that takes nothing */
export function restrictionIn(raw: unknown): string | null {
  const given = account.safeParse(raw).data
  // An account that was banned and is let back again is told by the same event.
  if (!given || given.ban_info?.waba_ban_state === 'REINSTATE') return null
  const { event, restriction_info = [], violation_info, ban_info } = given
  const more = [
    ...restriction_info.map(({ restriction_type }) => restriction_type),
    violation_info?.violation_type,
    ban_info?.waba_ban_state,
  ].filter((one) => one !== undefined)
  return [LOCKED, event, ...more].join(' ').slice(0, 300)
}
