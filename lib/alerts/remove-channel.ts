import { notFound } from '@/lib/kernel'
import { platformCommand } from '@/lib/operations'
import { idInput } from './schema'

/** Removes a channel, also from the rules that name it. @throws not_found */
export const removeChannel = platformCommand({
  name: 'alerts.remove-channel',
  access: 'alerts:write',
  input: idInput,
  handler: async ({ db, input, audit }) => {
    const row = await db.alertChannel.findFirst({ where: { id: input.id }, select: { name: true, kind: true } })
    if (!row) throw notFound('Channel')
    await db.$executeRaw`UPDATE platform.alert_rule SET channels = array_remove(channels, ${input.id})`
    await db.alertChannel.delete({ where: { id: input.id } })
    audit({ resourceId: input.id, before: row })
  },
})
