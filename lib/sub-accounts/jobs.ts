import { z } from 'zod'
import { reconcile } from '@/lib/billing'
import { type Reaction, reaction } from '@/lib/events'
import { removeTenant } from '@/lib/lifecycle'
import { tenantContext } from '@/lib/operations'
import { DELETION_REQUESTED } from './delete-sub-account'

const deletion = z.object({ accountId: z.uuid() })

export const subAccountReactions: readonly Reaction[] = [
  reaction({
    name: 'sub-accounts.remove',
    events: [DELETION_REQUESTED],
    timeoutSeconds: 900,
    handler: async (ctx, payload) => {
      await removeTenant(deletion.parse(payload).accountId)
      // What it had of the company's limits is free again at once.
      await reconcile(tenantContext(ctx.tenant, ctx.actor, ctx.request, null))
    },
  }),
]
