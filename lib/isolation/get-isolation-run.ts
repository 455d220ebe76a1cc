import { notFound } from '@/lib/kernel'
import { platformQuery } from '@/lib/operations'
import { detailsOf } from './run-view'
import { runInput } from './schema'

/** One examination with the outcome of each probe. @throws not_found */
export const getIsolationRun = platformQuery({
  name: 'isolation.get',
  access: 'staff',
  input: runInput,
  handler: async ({ db, input }) => {
    const row = await db.isolationRun.findFirst({ where: { id: input.id } })
    if (!row) throw notFound('Examination')
    return detailsOf(row)
  },
})
