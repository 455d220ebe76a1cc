import { z } from 'zod'
import { notFound, uuid } from '@/lib/kernel'
import { platformCommand } from '@/lib/operations'

/** Sends a dead letter's job again: the failed one where it is still kept, else one like it. */
export const retryDeadLetter = platformCommand({
  name: 'jobs.retry',
  access: 'jobs:retry',
  input: z.strictObject({ id: uuid }),
  handler: async ({ db, input, audit }) => {
    const [dead] = await db.$queryRaw<{ name: string; data: { eventId: string; tenantId: string } }[]>`
      DELETE FROM pgboss.job WHERE id = ${input.id}::uuid AND name LIKE '%.dead' AND state = 'created' RETURNING name, data`
    if (!dead) throw notFound('Dead letter')
    const queue = dead.name.replace(/\.dead$/, '')
    const resumed = await db.$executeRaw`
      UPDATE pgboss.job SET state = 'retry', retry_limit = retry_count + 3, start_after = now(), completed_on = NULL
      WHERE name = ${queue} AND state = 'failed' AND data->>'eventId' = ${dead.data.eventId}`
    if (resumed === 0) {
      await db.$executeRaw`
        INSERT INTO pgboss.job (name, data, group_id, retry_limit, retry_delay, retry_backoff, expire_seconds, heartbeat_seconds, deletion_seconds, dead_letter)
        SELECT name, ${JSON.stringify(dead.data)}::jsonb, ${dead.data.tenantId}, 3, retry_delay, retry_backoff, expire_seconds, heartbeat_seconds, deletion_seconds, ${dead.name}
        FROM pgboss.queue WHERE name = ${queue}`
    }
    audit({ resourceId: input.id, after: { queue } })
    return { id: input.id }
  },
})
