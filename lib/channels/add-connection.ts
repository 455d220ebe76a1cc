import { conflict, invalid, newId, seal } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { channelSeal } from './connection'
import { addConnectionInput, problemOf } from './schema'

const MOST = 20

/** Connects a number at a provider. Its keys are sealed and never shown again. @throws conflict */
export const addConnection = command({
  name: 'channels.add',
  access: 'campaigns:admin',
  input: addConnectionInput,
  route: { method: 'POST', path: '/channels', summary: 'Connect a number', tags: ['Channels'], successStatus: 201 },
  handler: async ({ ctx, input: { token, ...given } }) => {
    const { subTenantId } = ctx.tenant
    const problem = problemOf(given.kind, given)
    if (problem) throw invalid(problem.path, problem.message)
    if (!token) throw invalid('token', 'is required')
    if ((await ctx.db.channelConnection.count({ where: { subTenantId, kind: given.kind } })) >= MOST) {
      throw conflict('There are too many numbers. Remove one that is not used.')
    }
    const id = newId()
    const made = await ctx.db.channelConnection.createMany({
      data: [
        {
          id,
          subTenantId,
          ...given,
          tokenSealed: seal(channelSeal(ctx.tenantId), token),
          tokenHint: `…${token.slice(-4)}`,
        },
      ],
      skipDuplicates: true,
    })
    if (made.count === 0) throw conflict('This number is connected already.')
    ctx.audit({ resourceId: id, after: given })
    return { id }
  },
})
