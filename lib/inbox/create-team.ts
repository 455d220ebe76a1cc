import { conflict, newId } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { MOST_TEAMS, teamInput } from './schema'
import { keepMembers, readTeam, teamColumns, teamNameTaken, teamView } from './team-view'

export const createTeam = command({
  name: 'teams.create',
  access: 'conversations:admin',
  input: teamInput,
  route: { method: 'POST', path: '/teams', summary: 'Create a team', tags: ['Conversations'], successStatus: 201 },
  handler: async ({ ctx, input: { memberIds, ...data } }) => {
    if ((await ctx.db.team.count()) >= MOST_TEAMS) throw conflict(`There are at most ${MOST_TEAMS} teams.`)
    const id = newId()
    const { count } = await ctx.db.team.createMany({ data: [{ id, ...teamColumns(data) }], skipDuplicates: true })
    if (count === 0) throw teamNameTaken()
    await keepMembers(ctx, await readTeam(ctx, id), memberIds)
    const view = teamView(await readTeam(ctx, id))
    ctx.audit({ resourceId: id, after: view })
    return view
  },
})
