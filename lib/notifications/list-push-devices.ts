import { noInput } from '@/lib/kernel/schema'
import { query } from '@/lib/operations'
import { pushKeys } from '@/lib/providers/push'
import { actingMember } from '@/lib/team'
import { signedIn } from './push-devices'
import type { PushDeviceView } from './schema'

/** One's own devices that show notices, and the key that a browser needs to become one. */
export const listPushDevices = query({
  name: 'notifications.list-push-devices',
  access: 'member',
  input: noInput,
  handler: async ({ ctx }): Promise<{ publicKey: string; devices: PushDeviceView[] }> => {
    const { memberId, sessionId } = actingMember(ctx)
    const rows = await ctx.db.pushDevice.findMany({
      where: { memberId, session: signedIn() },
      orderBy: { id: 'desc' },
      select: { id: true, sessionId: true, createdAt: true, failure: true, session: { select: { userAgent: true } } },
    })
    return {
      publicKey: pushKeys(ctx.tenantId).publicKey,
      devices: rows.map(({ session, sessionId: of, ...row }) => ({
        ...row,
        userAgent: session.userAgent,
        isCurrent: of === sessionId,
      })),
    }
  },
})
