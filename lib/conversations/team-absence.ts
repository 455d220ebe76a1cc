import { afterWorking, isOpen } from '@/lib/business-hours'
import { weeklyHours } from '@/lib/business-hours/schema'
import { dateFormat } from '@/lib/kernel/schema'
import type { CommandContext } from '@/lib/operations'
import { WAITS_AGAIN } from './change-conversation'
import type { LockedConversation } from './lock-conversation'
import { tellEverybody, tellInOwnWords } from './system-message'

/** `backAt` null: nobody of it is there for a year. */
type Absence = { backAt: Date | null; timeZone: string; awayText: string | null }

/** Null: somebody of the team is there, or it has no hours of its own. */
export async function absenceOf({ db }: CommandContext, teamId: string, at = new Date()): Promise<Absence | null> {
  const team = await db.team.findFirst({
    where: { id: teamId },
    select: { hours: true, holidays: true, awayText: true },
  })
  if (!team || team.hours === null) return null
  const hours = weeklyHours.parse(team.hours)
  if (isOpen(hours, at, team.holidays)) return null
  return { backAt: afterWorking(hours, team.holidays, at, 1), timeZone: hours.timeZone, awayText: team.awayText }
}

const WHEN = { weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' } as const

/**
 * A conversation was given to a team: where nobody of it is there the customer is told until when, and once it is back the rules are asked
 * again whose the conversation is.
 */
export async function tellAbsence(
  ctx: CommandContext,
  conversation: LockedConversation,
  teamId: string,
): Promise<void> {
  const absence = await absenceOf(ctx, teamId)
  if (!absence) return
  const { backAt, timeZone, awayText } = absence
  const when = backAt ? dateFormat(ctx.tenant.locale, { ...WHEN, timeZone }).format(backAt) : ''
  if (awayText) await tellInOwnWords(ctx, conversation, awayText, { when })
  else await tellEverybody(ctx, conversation, backAt ? 'awayUntil' : 'away', { when })
  if (backAt) ctx.emit(WAITS_AGAIN, { conversationId: conversation.id }, { at: backAt })
}
