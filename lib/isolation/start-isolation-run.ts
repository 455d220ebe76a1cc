import { conflict } from '@/lib/kernel'
import { noInput } from '@/lib/kernel/schema'
import { platformCommand } from '@/lib/operations'
import { ISOLATION_REQUESTED, openRun } from './isolation-run'

/** Asks the worker to examine the walls now. @throws conflict while an examination runs */
export const startIsolationRun = platformCommand({
  name: 'isolation.start',
  access: 'isolation:run',
  input: noInput,
  handler: async ({ ctx, db, audit }) => {
    const id = await openRun(db, { requestedBy: ctx.actor.label, isDaily: false })
    if (!id) throw conflict('An examination is running already.')
    await db.$executeRaw`SELECT pg_notify(${ISOLATION_REQUESTED}, ${id})`
    audit({ resourceId: id })
    return { id }
  },
})
