import { noInput } from '@/lib/kernel/schema'
import { platformQuery } from '@/lib/operations'

/** What stands in each job queue, with the dead letters beside it. */
export const listQueues = platformQuery({
  name: 'jobs.list-queues',
  access: 'staff',
  input: noInput,
  handler: ({ db }) => db.$queryRaw<{ name: string; waiting: number; active: number; failed: number; dead: number }[]>`
    SELECT q.name,
      count(*) FILTER (WHERE j.state IN ('created', 'retry'))::int AS waiting,
      count(*) FILTER (WHERE j.state = 'active')::int AS active,
      count(*) FILTER (WHERE j.state = 'failed')::int AS failed,
      (SELECT count(*)::int FROM pgboss.job d WHERE d.name = q.name || '.dead' AND d.state = 'created') AS dead
    FROM pgboss.queue q LEFT JOIN pgboss.job j ON j.name = q.name
    WHERE q.name NOT LIKE '%.dead' AND q.name NOT LIKE '\\_\\_%'
    GROUP BY q.name ORDER BY q.name`,
})
