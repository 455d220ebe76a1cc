import { conflict, forbidden, makeKey, newId } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { enterAccount } from '@/lib/tenancy'
import { assertMayCarry, keyAccount } from './key-bounds'
import { keyColumns, keyView } from './key-view'
import { createKeyInput } from './schema'

const MOST_KEYS = 200

/**
 * Makes a key that acts for whoever makes it. `secret` is in this answer and nowhere else.
 * @throws forbidden for scopes beyond the maker's rights, not_found for a sub-account that is not this tenant's
 */
export const createApiKey = command({
  name: 'api_keys.create',
  access: 'api_keys:write',
  feature: 'api_access',
  spansAccounts: true,
  input: createKeyInput,
  route: {
    method: 'POST',
    path: '/api-keys',
    summary: 'Create an API key',
    description: 'The answer holds the secret, once. Only a signed-in member can create keys; a key cannot.',
    successStatus: 201,
  },
  handler: async ({ ctx, input }) => {
    if (ctx.actor.kind !== 'member') throw forbidden('Only a member can create an API key.')
    const account = await keyAccount(ctx, input.subTenantId)
    assertMayCarry(ctx.actor, input.scopes, account.subTenantId)
    if (ctx.accountId === null) enterAccount(ctx.tenantId, account.accountId)
    const live = await ctx.db.apiKey.count({ where: { revokedAt: null, subTenantId: account.subTenantId } })
    if (live >= MOST_KEYS) throw conflict('There are too many API keys. Revoke some first.')
    const { key, start, hash } = makeKey('key', account.accountId)
    const row = await ctx.db.apiKey.create({
      data: {
        id: newId(),
        name: input.name,
        start,
        hash,
        scopes: input.scopes,
        ownerId: ctx.actor.id,
        ownerName: ctx.actor.label,
        expiresAt: input.expiresAt ? new Date(input.expiresAt) : null,
      },
      select: keyColumns,
    })
    ctx.audit({ resourceId: row.id, after: input })
    return { ...keyView(row), secret: key }
  },
})
