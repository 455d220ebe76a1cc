import { z } from 'zod'
import { unseal } from '@/lib/kernel'
import { uuid } from '@/lib/kernel/schema'
import { command, type TenantContext, task } from '@/lib/operations'
import { MessageFailure } from '@/lib/providers/messages'
import { pushKeys, sendPush } from '@/lib/providers/push'
import { pushAddress } from '@/lib/providers/push/schema'
import { tenantUrl } from '@/lib/tenancy'
import { deviceOwner, signedIn } from './push-devices'
import { pushInput } from './schema'

/** Who was away for longer reads it in the dashboard. */
const TTL_SECONDS = 12 * 3_600
/** Devices show a line or two, and services take 4 kB. */
const MOST_BODY = 300

/** How it went with a device: null when a notice has arrived there, otherwise why not. */
const notePush = command({
  name: 'notifications.note-push',
  access: 'system',
  isAudited: false,
  input: z.strictObject({ deviceId: uuid, failure: z.string().max(300).nullable(), isGone: z.boolean() }),
  handler: async ({ ctx, input: { deviceId, failure, isGone } }) => {
    const where = { id: deviceId }
    if (isGone) await ctx.db.pushDevice.deleteMany({ where })
    else
      await ctx.db.pushDevice.updateMany({ where, data: { failure, failedAt: failure === null ? null : new Date() } })
    return {}
  },
})

async function readDue({ db }: TenantContext, { notificationId, deviceId }: z.infer<typeof pushInput>) {
  const since = new Date(Date.now() - TTL_SECONDS * 1_000)
  const notice = await db.notification.findFirst({
    where: { id: notificationId, readAt: null, createdAt: { gt: since }, member: { status: 'active' } },
  })
  if (!notice) return null
  const device = await db.pushDevice.findFirst({
    where: { id: deviceId, memberId: notice.memberId, session: signedIn() },
  })
  return device && { notice, device }
}

/** Shows a notice on one device, unless it has been read or is old by now. Twice is shown as one (`app/[tenant]/push-worker` says so). */
export const pushNotification = task({
  name: 'notifications.push',
  access: 'system',
  input: pushInput,
  handler: async ({ ctx, input }) => {
    const due = await readDue(ctx, input)
    if (!due) return { isPushed: false }
    const { notice, device } = due
    const { id, title, body, link } = notice
    try {
      await sendPush({
        address: pushAddress.parse(JSON.parse(unseal(deviceOwner(ctx), device.addressSealed))),
        payload: JSON.stringify({
          id,
          title,
          body: body.slice(0, MOST_BODY),
          link: link ?? '/dashboard/notifications',
        }),
        keys: pushKeys(ctx.tenantId),
        contact: `https://${new URL(tenantUrl(ctx.tenant, '/')).hostname}`,
        ttlSeconds: TTL_SECONDS,
      })
    } catch (error) {
      if (!(error instanceof MessageFailure)) throw error
      const isGone = error.kind === 'permanent'
      await notePush(ctx, { deviceId: device.id, failure: error.message.slice(0, 300), isGone })
      if (isGone) return { isPushed: false }
      throw error
    }
    if (device.failure !== null) await notePush(ctx, { deviceId: device.id, failure: null, isGone: false })
    return { isPushed: true }
  },
})
