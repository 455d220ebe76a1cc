import { type Connection, noteConnection } from '@/lib/channels'
import { SANDBOX } from '@/lib/channels/schema'
import type { TenantContext } from '@/lib/operations'
import type { Outlet } from './outlet'

/** Notes on the account's own connection what its provider has against it. */
export const noteOf =
  (ctx: TenantContext, { id, isParents }: Connection): Outlet['note'] =>
  async (failure) => {
    if (id !== SANDBOX && !isParents) await noteConnection(ctx, { connectionId: id, failure })
  }
