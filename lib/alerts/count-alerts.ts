import { noInput } from '@/lib/kernel/schema'
import { platformQuery } from '@/lib/operations'

/** How many alerts fire that nobody has taken in hand: the number on the bell. */
export const countAlerts = platformQuery({
  name: 'alerts.count',
  access: 'console:read',
  input: noInput,
  handler: async ({ db }) => ({
    firing: await db.alert.count({ where: { status: 'firing', acknowledgedAt: null, isSilenced: false } }),
  }),
})
