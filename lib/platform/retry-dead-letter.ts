import { z } from 'zod'
import { notFound, uuid } from '@/lib/kernel'
import { platformCommand } from '@/lib/operations'

/** Sends a dead letter's job again. */
export const retryDeadLetter = platformCommand({
  name: 'jobs.retry',
  access: 'super_admin',
  input: z.strictObject({ id: uuid }),
  handler: async ({ db, input, audit }) => {
    const moved = await db.$queryRaw<{ name: string }[]>`
      WITH dead AS (DELETE FROM pgboss.job WHERE id = ${input.id}::uuid AND name LIKE '%.dead' AND state = 'created' RETURNING name, data)
      UPDATE pgboss.job AS job SET state = 'retry', retry_limit = job.retry_count + 3, start_after = now(), completed_on = NULL
      FROM dead WHERE job.name = replace(dead.name, '.dead', '') AND job.state = 'failed' AND job.data->>'eventId' = dead.data->>'eventId'
      RETURNING job.name`
    if (!moved[0]) throw notFound('Dead letter')
    audit({ resourceId: input.id, after: { queue: moved[0].name } })
    return { id: input.id }
  },
})
