import { command } from '@/lib/operations'
import { addSuppressionInput } from './schema'
import { suppress } from './suppress'

export const addSuppression = command({
  name: 'suppressions.add',
  access: 'campaigns:write',
  feature: 'campaigns',
  input: addSuppressionInput,
  route: {
    method: 'POST',
    path: '/suppressions',
    summary: 'Suppress an address',
    tags: ['Campaigns'],
    successStatus: 201,
  },
  handler: async ({ ctx, input: { address, detail } }) => {
    await suppress(ctx, { address, reason: 'manual', detail })
    ctx.audit({ after: { address, detail } })
    return { address }
  },
})
