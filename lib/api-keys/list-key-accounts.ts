import { z } from 'zod'
import { platformDb } from '@/lib/db'
import { permissionScope, query } from '@/lib/operations'

const MOST = 500

/** The sub-accounts to which a key can be bound by whoever asks. */
export const listKeyAccounts = query({
  name: 'api_keys.accounts',
  access: 'api_keys:write',
  input: z.strictObject({}),
  handler: async ({ ctx }) => {
    if (ctx.tenant.subTenantId !== null || permissionScope(ctx.actor, 'api_keys:write') !== 'tenant') return []
    return platformDb().tenant.findMany({
      where: { parentTenantId: ctx.tenantId, status: 'active' },
      orderBy: { name: 'asc' },
      take: MOST,
      select: { id: true, name: true },
    })
  },
})
