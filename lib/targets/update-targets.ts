import { Prisma } from '@/lib/db'
import { newId, notFound } from '@/lib/kernel'
import { type CommandContext, command } from '@/lib/operations'
import { type Targets, targetsInput } from './schema'
import { targetsOf } from './target-settings'

const teamsIn = ({ policies }: Targets): string[] => [...new Set(policies.flatMap(({ teamIds }) => teamIds))]

/** @throws not_found for a team that is none of the account's; one that was named before may be gone */
async function assertTeams(ctx: CommandContext, before: Targets, after: Targets): Promise<void> {
  const known = teamsIn(before)
  const ids = teamsIn(after).filter((id) => !known.includes(id))
  if ((await ctx.db.team.count({ where: { id: { in: ids } } })) < ids.length) throw notFound('Team')
}

/** Says how fast the account wants to answer. Conversations under way are reckoned anew. */
export const updateTargets = command({
  name: 'targets.update',
  access: 'conversations:admin',
  input: targetsInput,
  route: { method: 'PUT', path: '/targets', summary: 'Set the service levels', tags: ['Service levels'] },
  handler: async ({ ctx, input }) => {
    const { settings: before } = await targetsOf(ctx)
    await assertTeams(ctx, before, input)
    const data = { ...input, hours: input.hours ?? Prisma.DbNull }
    const { subTenantId } = ctx.tenant
    const changed = await ctx.db.targetSettings.updateMany({ where: { subTenantId }, data })
    if (changed.count === 0) await ctx.db.targetSettings.create({ data: { id: newId(), ...data } })
    ctx.emit('targets.changed', {})
    ctx.audit({ before, after: input })
    return input
  },
})
