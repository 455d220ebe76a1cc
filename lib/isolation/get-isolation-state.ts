import { noInput } from '@/lib/kernel/schema'
import { platformQuery } from '@/lib/operations'
import { detailsOf } from './run-view'

/** The latest examination that ended, and whether one runs now. */
export const getIsolationState = platformQuery({
  name: 'isolation.get-state',
  access: 'staff',
  input: noInput,
  handler: async ({ db }) => {
    const [latest, running] = await Promise.all([
      db.isolationRun.findFirst({ where: { status: { not: 'running' } }, orderBy: { id: 'desc' } }),
      db.isolationRun.findFirst({ where: { status: 'running' }, select: { id: true, createdAt: true } }),
    ])
    return { latest: latest && detailsOf(latest), running }
  },
})
