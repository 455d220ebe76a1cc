import { conflict, invalid, notFound, seal } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { channelSeal } from './connection'
import { type ChannelKind, problemOf, updateConnectionInput } from './schema'

/** A key is not sent to another place, or with another account, than it was typed for. @throws not_found, invalid, conflict */
export const updateConnection = command({
  name: 'channels.update',
  access: 'campaigns:admin',
  input: updateConnectionInput,
  about: { model: 'channelConnection', id: ({ connectionId }) => connectionId },
  route: {
    method: 'PATCH',
    path: '/channels/{connectionId}',
    summary: 'Change a connected number',
    tags: ['Channels'],
  },
  handler: async ({ ctx, input: { connectionId, token, ...changes } }) => {
    const row = await ctx.db.channelConnection.findFirst({ where: { id: connectionId } })
    if (!row) throw notFound('Number')
    const { kind, name, address, accountRef, baseUrl } = row
    const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
    const wanted = { name, address, accountRef, baseUrl, ...given }
    const isMoved = wanted.accountRef !== accountRef || wanted.baseUrl !== baseUrl
    if (isMoved && !token) throw invalid('token', 'Please type the key for this account.')
    const problem = problemOf(kind as ChannelKind, wanted)
    if (problem) throw invalid(problem.path, problem.message)
    const place = { accountRef: wanted.accountRef, address: wanted.address }
    const same = await ctx.db.channelConnection.count({
      where: { kind, ...place, subTenantId: row.subTenantId, id: { not: connectionId } },
    })
    if (same > 0) throw conflict('This number is connected already.')
    const keys = token ? { tokenSealed: seal(channelSeal(ctx.tenantId), token), tokenHint: `…${token.slice(-4)}` } : {}
    await ctx.db.channelConnection.update({
      where: ctx.key(connectionId),
      data: { ...place, name: wanted.name, baseUrl: wanted.baseUrl, failure: null, failedAt: null, ...keys },
    })
    ctx.audit({ resourceId: connectionId, before: { name, address, accountRef, baseUrl }, after: given })
    return { id: connectionId }
  },
})
