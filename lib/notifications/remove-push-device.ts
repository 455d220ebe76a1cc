import { notFound } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { selfOf } from './own-notifications'
import { deviceIdInput } from './schema'

/** @throws not_found also for a device of somebody else */
export const removePushDevice = command({
  name: 'notifications.remove-push-device',
  access: 'member',
  input: deviceIdInput,
  handler: async ({ ctx, input: { deviceId } }) => {
    const memberId = selfOf(ctx)
    const removed = await ctx.db.pushDevice.deleteMany({ where: { id: deviceId, memberId } })
    if (removed.count === 0) throw notFound('Device')
    ctx.audit({ resourceId: memberId })
    return { id: deviceId }
  },
})
