import { conflict, notFound } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { suppressionIdInput } from './schema'

/** Lets an address get marketing again, where its contact agrees. Who has unsubscribed or complained says so themselves. */
export const removeSuppression = command({
  name: 'suppressions.remove',
  access: 'campaigns:admin',
  feature: 'campaigns',
  input: suppressionIdInput,
  about: { model: 'suppression', id: ({ suppressionId }) => suppressionId },
  route: {
    method: 'DELETE',
    path: '/suppressions/{suppressionId}',
    summary: 'Stop suppressing an address',
    tags: ['Campaigns'],
  },
  handler: async ({ ctx, input: { suppressionId } }) => {
    const row = await ctx.db.suppression.findFirst({ where: { id: suppressionId } })
    if (!row) throw notFound('Suppression')
    if (['unsubscribed', 'complained'].includes(row.reason)) {
      throw conflict('Who has unsubscribed is written to only after they have subscribed again themselves.')
    }
    await ctx.db.suppression.delete({ where: ctx.key(suppressionId) })
    ctx.audit({ resourceId: suppressionId, before: { address: row.address, reason: row.reason } })
    return { id: suppressionId }
  },
})
