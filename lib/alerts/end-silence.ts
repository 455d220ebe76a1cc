import { notFound } from '@/lib/kernel'
import { platformCommand } from '@/lib/operations'
import { idInput } from './schema'

/** Ends a silence before its time. @throws not_found */
export const endSilence = platformCommand({
  name: 'alerts.end-silence',
  access: 'alerts:handle',
  input: idInput,
  handler: async ({ db, input, audit }) => {
    const { count } = await db.alertSilence.updateMany({
      where: { id: input.id, endsAt: { gt: new Date() } },
      data: { endsAt: new Date() },
    })
    if (count === 0) throw notFound('Silence')
    audit({ resourceId: input.id })
  },
})
