import { conflict, invalid, newId, randomToken, seal } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { newWebhookSecret } from '@/lib/providers/api-channel'
import { assertFree } from './assert-free'
import { channelSeal } from './connection'
import { keptKey, missingKey } from './missing-key'
import { addConnectionInput, problemOf, providerOf } from './schema'
import { hintOf, sealedKeys } from './sealed-keys'

const MOST = 20

/** Connects a number at a provider, or a channel of one's own. Keys of providers are sealed and never shown again. @throws conflict */
export const addConnection = command({
  name: 'channels.add',
  access: 'campaigns:admin',
  input: addConnectionInput,
  route: { method: 'POST', path: '/channels', summary: 'Connect a number', tags: ['Channels'], successStatus: 201 },
  handler: async ({ ctx, input: { token: typed, appSecret, verifyToken, ...given } }) => {
    const { subTenantId } = ctx.tenant
    const token = typed ?? (given.kind === 'api' ? newWebhookSecret() : '')
    const problem = problemOf(given.kind, given)
    if (problem) throw invalid(problem.path, problem.message)
    const provider = providerOf(given.kind, given.provider)
    const missing = missingKey(given.kind, provider, { token, appSecret })
    if (missing) throw invalid(missing, 'is required')
    await assertFree(ctx, { kind: given.kind, address: given.address })
    if ((await ctx.db.channelConnection.count({ where: { subTenantId, kind: given.kind } })) >= MOST) {
      throw conflict('There are too many numbers. Remove one that is not used.')
    }
    const id = newId()
    const key = keptKey(provider, token)
    const keys = { tokenSealed: seal(channelSeal(ctx.tenantId), key), tokenHint: hintOf(key) }
    const others = {
      sms: sealedKeys(ctx.tenantId, { appSecret }),
      whatsapp: sealedKeys(ctx.tenantId, { appSecret, verifyToken: verifyToken ?? randomToken(16) }),
      api: sealedKeys(ctx.tenantId, { verifyToken: token }),
    }[given.kind]
    const made = await ctx.db.channelConnection.createMany({
      data: [{ id, subTenantId, ...given, provider, ...keys, ...others }],
      skipDuplicates: true,
    })
    if (made.count === 0) throw conflict('This number is connected already.')
    ctx.audit({ resourceId: id, after: given })
    return { id }
  },
})
