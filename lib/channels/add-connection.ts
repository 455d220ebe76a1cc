import { conflict, invalid, newId, randomToken, seal } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { newWebhookSecret } from '@/lib/providers/api-channel'
import { channelSeal } from './connection'
import { missingKey } from './missing-key'
import { addConnectionInput, problemOf } from './schema'
import { sealedKeys } from './sealed-keys'

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
    const missing = missingKey(given.kind, { token, appSecret })
    if (missing) throw invalid(missing, 'is required')
    if ((await ctx.db.channelConnection.count({ where: { subTenantId, kind: given.kind } })) >= MOST) {
      throw conflict('There are too many numbers. Remove one that is not used.')
    }
    const id = newId()
    const keys = { tokenSealed: seal(channelSeal(ctx.tenantId), token), tokenHint: `…${token.slice(-4)}` }
    const others = {
      sms: {},
      whatsapp: sealedKeys(ctx.tenantId, { appSecret, verifyToken: verifyToken ?? randomToken(16) }),
      api: sealedKeys(ctx.tenantId, { verifyToken: token }),
    }[given.kind]
    const made = await ctx.db.channelConnection.createMany({
      data: [{ id, subTenantId, ...given, ...keys, ...others }],
      skipDuplicates: true,
    })
    if (made.count === 0) throw conflict('This number is connected already.')
    ctx.audit({ resourceId: id, after: given })
    return { id }
  },
})
