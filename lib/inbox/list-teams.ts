import { noInput } from '@/lib/kernel/schema'
import { query } from '@/lib/operations'
import type { TeamView } from './schema'
import { TEAM_FIELDS, teamView } from './team-view'

const MOST = 500

/** By name, each with who is in it. */
export const listTeams = query({
  name: 'teams.list',
  access: 'conversations:read',
  input: noInput,
  route: { method: 'GET', path: '/teams', summary: 'List teams', tags: ['Conversations'] },
  handler: async ({ ctx }): Promise<TeamView[]> => {
    const rows = await ctx.db.team.findMany({
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: MOST,
      select: TEAM_FIELDS,
    })
    return rows.map(teamView)
  },
})
