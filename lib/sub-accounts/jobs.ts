import { z } from 'zod'
import { type Reaction, reaction } from '@/lib/events'
import { removeTenant } from '@/lib/lifecycle'
import { DELETION_REQUESTED } from './delete-sub-account'

const deletion = z.object({ accountId: z.uuid() })

export const subAccountReactions: readonly Reaction[] = [
  reaction({
    name: 'sub-accounts.remove',
    events: [DELETION_REQUESTED],
    timeoutSeconds: 900,
    handler: async (_ctx, payload) => removeTenant(deletion.parse(payload).accountId),
  }),
]
