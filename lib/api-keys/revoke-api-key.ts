import { notFound } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { keyColumns, keyView } from './key-view'
import { keyChanged } from './live-key'
import { keyIdInput } from './schema'

/** Ends a key at once, in every process; a second time changes nothing. */
export const revokeApiKey = command({
  name: 'api_keys.revoke',
  access: 'api_keys:delete',
  spansAccounts: true,
  input: keyIdInput,
  route: { method: 'DELETE', path: '/api-keys/{keyId}', summary: 'Revoke an API key' },
  handler: async ({ ctx, input }) => {
    await ctx.db.apiKey.updateMany({
      where: { id: input.keyId, revokedAt: null },
      data: { revokedAt: new Date(), revokedByName: ctx.actor.label },
    })
    const row = await ctx.db.apiKey.findFirst({ where: { id: input.keyId }, select: keyColumns })
    if (!row) throw notFound('API key')
    await keyChanged(ctx, row.id)
    ctx.audit({ resourceId: row.id, before: { name: row.name }, after: { state: 'revoked' } })
    return keyView(row)
  },
})
