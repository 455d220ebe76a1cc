import type { CommandContext } from '@/lib/operations'

export const MEMBER_RETURNED = 'member.returned'

/** Whoever is back may be given what waits. */
export function noteReturn(ctx: CommandContext, before: { isAway: boolean } | null, after: { isAway: boolean }): void {
  if (before?.isAway && !after.isAway) ctx.emit(MEMBER_RETURNED, {})
}
