import { conflict } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { teamIdInput } from './schema'
import { readTeam, teamView } from './team-view'

/** Its conversations stay with whoever has them. A team that a rule names is refused: the rule would fit and find nobody. */
export const deleteTeam = command({
  name: 'teams.delete',
  access: 'conversations:admin',
  input: teamIdInput,
  about: { model: 'team', id: ({ teamId }) => teamId },
  route: { method: 'DELETE', path: '/teams/{teamId}', summary: 'Delete a team', tags: ['Conversations'] },
  handler: async ({ ctx, input: { teamId } }) => {
    const before = await readTeam(ctx, teamId)
    const rule = await ctx.db.assignmentRule.findFirst({ where: { teamId }, select: { name: true } })
    if (rule) throw conflict(`The rule “${rule.name}” gives conversations to this team. Change the rule first.`)
    await ctx.db.conversation.updateMany({ where: { teamId }, data: { teamId: null } })
    await ctx.db.team.delete({ where: ctx.key(teamId), select: { id: true } })
    ctx.audit({ resourceId: teamId, before: teamView(before) })
    return { id: teamId }
  },
})
