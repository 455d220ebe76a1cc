import type { CommandContext } from '@/lib/operations'
import { changeConversation } from './change-conversation'
import type { LockedConversation } from './lock-conversation'
import { taken } from './state'
import { tellStaff } from './system-message'
import { tellAbsence } from './team-absence'

type Named = { id: string; name: string }
type Decision = { rule: string; team: Named | null; member: Named | null }

/** What a rule, or a workflow, has decided for a conversation: a team, a person, or both; the thread says by which. */
export async function assignByRule(
  ctx: CommandContext,
  conversation: LockedConversation,
  { rule, team, member }: Decision,
): Promise<void> {
  const toTeam = team ? { teamId: team.id } : {}
  const row = await changeConversation(ctx, conversation, { ...toTeam, ...(member ? taken(member.id) : {}) })
  if (team) await tellStaff(ctx, conversation, 'teamByRule', { rule, other: team.name })
  if (!member) return team ? tellAbsence(ctx, conversation, team.id) : undefined
  await tellStaff(ctx, conversation, 'assignedByRule', { rule, other: member.name })
  ctx.emit('conversation.assigned', { conversationId: row.id, memberId: member.id, by: '', version: row.version })
}
