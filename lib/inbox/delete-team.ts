import { z } from 'zod'
import { conflict } from '@/lib/kernel'
import { type CommandContext, command } from '@/lib/operations'
import { teamIdInput } from './schema'
import { readTeam, teamView } from './team-view'

const namedScope = z.object({ name: z.string(), teamIds: z.array(z.string()).default([]) })

/** The service level that is for this team. */
async function levelOf(ctx: CommandContext, teamId: string): Promise<string | null> {
  const rows = await ctx.db.targetSettings.findMany({ select: { policies: true } })
  const policies = rows.flatMap((row) => z.array(namedScope).parse(row.policies))
  return policies.find(({ teamIds }) => teamIds.includes(teamId))?.name ?? null
}

/** Its conversations stay with whoever has them. A team that a rule or a service level names is refused: those would fit nothing. */
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
    const level = await levelOf(ctx, teamId)
    if (level !== null) throw conflict(`The service level “${level}” is for this team. Change it first.`)
    await ctx.db.conversation.updateMany({ where: { teamId }, data: { teamId: null } })
    await ctx.db.team.delete({ where: ctx.key(teamId), select: { id: true } })
    ctx.audit({ resourceId: teamId, before: teamView(before) })
    return { id: teamId }
  },
})
