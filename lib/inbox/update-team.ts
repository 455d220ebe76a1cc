import { command } from '@/lib/operations'
import { updateTeamInput } from './schema'
import { keepMembers, readTeam, teamColumns, teamNameTaken, teamView } from './team-view'

export const updateTeam = command({
  name: 'teams.update',
  access: 'conversations:admin',
  input: updateTeamInput,
  about: { model: 'team', id: ({ teamId }) => teamId },
  route: { method: 'PUT', path: '/teams/{teamId}', summary: 'Change a team', tags: ['Conversations'] },
  handler: async ({ ctx, input: { teamId, memberIds, ...data } }) => {
    const before = await readTeam(ctx, teamId)
    const sameName = { name: data.name, subTenantId: before.subTenantId, id: { not: teamId } }
    if (await ctx.db.team.findFirst({ where: sameName, select: { id: true } })) throw teamNameTaken()
    await ctx.db.team.update({ where: ctx.key(teamId), data: teamColumns(data), select: { id: true } })
    await keepMembers(ctx, before, memberIds)
    const view = teamView(await readTeam(ctx, teamId))
    ctx.audit({ resourceId: teamId, before: teamView(before), after: view })
    return view
  },
})
