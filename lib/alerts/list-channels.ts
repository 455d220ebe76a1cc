import { noInput } from '@/lib/kernel/schema'
import { platformQuery } from '@/lib/operations'

type LastNotice = { channelId: string; status: string; error: string | null }

/** Where alerts can be sent, with what became of the last notice. */
export const listChannels = platformQuery({
  name: 'alerts.list-channels',
  access: 'console:read',
  input: noInput,
  handler: async ({ db }) => {
    const rows = await db.alertChannel.findMany({
      orderBy: { id: 'asc' },
      select: { id: true, kind: true, name: true, targets: true },
    })
    // By itself: Prisma would read every notice of every channel to give one of each.
    const last = await db.$queryRaw<LastNotice[]>`
      SELECT c.id::text AS "channelId", n.status, n.error FROM platform.alert_channel c CROSS JOIN LATERAL (
        SELECT status, error FROM platform.alert_notice WHERE channel_id = c.id ORDER BY id DESC LIMIT 1) n`
    const lastOf = new Map(last.map(({ channelId, ...notice }) => [channelId, notice]))
    return rows.map((row) => ({ ...row, last: lastOf.get(row.id) ?? null }))
  },
})
