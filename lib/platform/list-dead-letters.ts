import { noInput } from '@/lib/kernel/schema'
import { platformQuery } from '@/lib/operations'

/** Jobs that failed for good: ids of a tenant and an event, never a row of a company. */
export const listDeadLetters = platformQuery({
  name: 'jobs.list-dead-letters',
  access: 'staff',
  input: noInput,
  handler: ({ db }) => db.$queryRaw<
    { id: string; name: string; tenantId: string; createdOn: Date; error: string | null }[]
  >`
    SELECT d.id::text, d.name, d.data->>'tenantId' AS "tenantId", d.created_on AS "createdOn",
      (SELECT f.output->>'message' FROM pgboss.job f WHERE f.name = replace(d.name, '.dead', '') AND f.data->>'eventId' = d.data->>'eventId' LIMIT 1) AS error
    FROM pgboss.job d WHERE d.name LIKE '%.dead' AND d.state = 'created' ORDER BY d.created_on DESC LIMIT 100`,
})
