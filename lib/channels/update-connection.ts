import { conflict, invalid, notFound } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { assertFree } from './assert-free'
import { keptKey, missingKey } from './missing-key'
import { releaseNumber } from './number-directory'
import { type ChannelKind, problemOf, providerOf, type SmsProvider, updateConnectionInput } from './schema'
import { sealedKeys } from './sealed-keys'

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
  handler: async ({ ctx, input: { connectionId, token, appSecret, verifyToken, ...changes } }) => {
    const row = await ctx.db.channelConnection.findFirst({ where: { id: connectionId } })
    if (!row) throw notFound('Number')
    const kind = row.kind as ChannelKind
    const { name, address, accountRef, numberRef, baseUrl, apiVersion } = row
    const provider = providerOf(kind, row.provider as SmsProvider | null)
    const before = { name, provider, address, accountRef, numberRef, baseUrl, apiVersion }
    const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
    const wanted: typeof before = { ...before, ...given, provider: changes.provider ?? provider }
    const isMoved = (['provider', 'accountRef', 'numberRef', 'baseUrl'] as const).some(
      (field) => wanted[field] !== before[field],
    )
    const missing = isMoved ? missingKey(kind, wanted.provider, { token, appSecret }) : null
    if (missing) throw invalid(missing, 'Please type the key for this account.')
    const problem = problemOf(kind, wanted)
    if (problem) throw invalid(problem.path, problem.message)
    const place = { accountRef: wanted.accountRef, address: wanted.address }
    const same = await ctx.db.channelConnection.count({
      where: { kind, ...place, subTenantId: row.subTenantId, id: { not: connectionId } },
    })
    if (same > 0) throw conflict('This number is connected already.')
    if (wanted.address !== address) await assertFree(ctx, { kind, address: wanted.address, connectionId })
    const key = token && keptKey(wanted.provider, token)
    const typed = {
      sms: { token: key, appSecret },
      whatsapp: { token, appSecret, verifyToken },
      api: { token, verifyToken: token },
    }[kind]
    const keys = sealedKeys(ctx.tenantId, typed)
    const facts = isMoved ? { verifiedName: null, quality: null, limitTier: null } : {}
    await ctx.db.channelConnection.update({
      where: ctx.key(connectionId),
      data: { ...wanted, failure: null, failedAt: null, ...facts, ...keys },
    })
    // Whose the new one is has to be shown first.
    if (isMoved && kind === 'whatsapp') await releaseNumber({ accountId: ctx.tenant.accountId, connectionId })
    ctx.audit({ resourceId: connectionId, before, after: given })
    return { id: connectionId }
  },
})
