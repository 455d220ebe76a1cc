import { newId, randomToken, seal } from '@/lib/kernel'
import { platformCommand } from '@/lib/operations'
import { addChannelInput } from './schema'

/** Adds a channel. The secret that a webhook's calls are signed with is in this answer and nowhere else. */
export const addChannel = platformCommand({
  name: 'alerts.add-channel',
  access: 'alerts:write',
  input: addChannelInput,
  handler: async ({ db, input, audit }) => {
    const id = newId()
    const secret = input.kind === 'webhook' ? randomToken() : null
    const secretSealed = secret && seal(`alert-channel:${id}`, secret)
    await db.alertChannel.create({ data: { id, ...input, secretSealed } })
    audit({ resourceId: id, after: input })
    return { id, secret }
  },
})
