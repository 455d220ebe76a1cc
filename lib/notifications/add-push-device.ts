import { newId, seal, sha256Hex } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { actingMember } from '@/lib/team'
import { deviceOwner } from './push-devices'
import { pushDeviceInput } from './schema'

const MOST_OF_A_MEMBER = 20

/** The browser that calls shows notices from now on, to whoever is signed in there: it is one device, whoever used it before. */
export const addPushDevice = command({
  name: 'notifications.add-push-device',
  access: 'member',
  input: pushDeviceInput,
  handler: async ({ ctx, input }) => {
    const { memberId, sessionId } = actingMember(ctx)
    const endpointHash = sha256Hex(input.endpoint)
    await ctx.db.pushDevice.deleteMany({ where: { OR: [{ endpointHash }, { sessionId }] } })
    const older = await ctx.db.pushDevice.findMany({
      where: { memberId },
      orderBy: { id: 'desc' },
      skip: MOST_OF_A_MEMBER - 1,
      select: { id: true },
    })
    if (older.length > 0) await ctx.db.pushDevice.deleteMany({ where: { id: { in: older.map(({ id }) => id) } } })
    const id = newId()
    const addressSealed = seal(deviceOwner(ctx), JSON.stringify(input))
    await ctx.db.pushDevice.createMany({
      data: [{ id, memberId, sessionId, endpointHash, addressSealed }],
      skipDuplicates: true,
    })
    ctx.audit({ resourceId: memberId, after: { service: new URL(input.endpoint).hostname } })
    return { id }
  },
})
