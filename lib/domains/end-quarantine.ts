import { notFound } from '@/lib/kernel'
import { platformCommand } from '@/lib/operations'
import { lockName } from './domain-rows'
import { quarantinedInput } from './schema'

/** Lets anybody claim a name again before its time; they still have to prove it. @throws not_found */
export const endQuarantine = platformCommand({
  name: 'domains.end-quarantine',
  access: 'domains:write',
  input: quarantinedInput,
  handler: async ({ db, input, audit }) => {
    await lockName(db, input.host)
    const row = await db.releasedDomain.findFirst({ where: { host: input.host, heldUntil: { gt: new Date() } } })
    if (!row) throw notFound('Domain')
    await db.releasedDomain.delete({ where: { host: row.host } })
    audit({ resourceId: row.tenantId, before: { host: row.host, heldUntil: row.heldUntil } })
    return { host: row.host }
  },
})
