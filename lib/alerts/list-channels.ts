import { platformQuery } from '@/lib/operations'
import { noInput } from './schema'

/** Where alerts can be sent, with what became of the last notice. */
export const listChannels = platformQuery({
  name: 'alerts.list-channels',
  access: 'console:read',
  input: noInput,
  handler: async ({ db }) => {
    const rows = await db.alertChannel.findMany({
      orderBy: { id: 'asc' },
      select: {
        id: true,
        kind: true,
        name: true,
        targets: true,
        notices: { orderBy: { id: 'desc' }, take: 1, select: { status: true, error: true, createdAt: true } },
      },
    })
    return rows.map(({ notices, ...row }) => ({ ...row, last: notices[0] ?? null }))
  },
})
