import { noInput } from '@/lib/kernel/schema'
import { platformQuery } from '@/lib/operations'
import { describeHost } from './read-host'

const MOST = 200

/** Names that were given up and are kept from everybody but their last holder, the soonest free first. */
export const listQuarantine = platformQuery({
  name: 'domains.list-quarantine',
  access: 'console:read',
  input: noInput,
  handler: async ({ db }) => {
    const rows = await db.releasedDomain.findMany({
      where: { heldUntil: { gt: new Date() } },
      orderBy: { heldUntil: 'asc' },
      take: MOST,
    })
    return rows.map(({ host, releasedAt, heldUntil }) => ({
      host,
      displayHost: describeHost(host).unicode,
      releasedAt,
      heldUntil,
    }))
  },
})
