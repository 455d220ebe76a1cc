import { notFound } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { assertVersion, changeConversation } from './change-conversation'
import { lockConversation, theConversation } from './lock-conversation'
import { assignTeamInput } from './schema'
import { staffAuthor } from './staff-author'
import { givenToTeam } from './state'
import { tellStaff } from './system-message'
import { tellAbsence } from './team-absence'

/** Asks a team; whoever of another team has the conversation has it no more. */
export const assignTeam = command({
  name: 'conversations.assign-team',
  access: 'conversations:write',
  input: assignTeamInput,
  about: theConversation,
  route: {
    method: 'PUT',
    path: '/conversations/{conversationId}/team',
    summary: 'Give a conversation to a team',
    tags: ['Conversations'],
  },
  handler: async ({ ctx, input: { conversationId, teamId, version } }) => {
    const before = await lockConversation(ctx, conversationId)
    await assertVersion(ctx, before, version)
    ctx.audit({ resourceId: before.id, before: { teamId: before.teamId }, after: { teamId } })
    if (teamId === null) return changeConversation(ctx, before, { teamId: null })
    const team = await ctx.db.team.findFirst({
      where: { id: teamId, subTenantId: before.subTenantId },
      select: { name: true, members: { select: { memberId: true } } },
    })
    if (!team) throw notFound('Team')
    const isHolderInTeam = team.members.some(({ memberId }) => memberId === before.assigneeId)
    const row = await changeConversation(ctx, before, givenToTeam(teamId, isHolderInTeam))
    const { name } = await staffAuthor(ctx)
    await tellStaff(ctx, before, 'assignedToTeam', { name, other: team.name })
    if (!isHolderInTeam) await tellAbsence(ctx, before, teamId)
    return row
  },
})
