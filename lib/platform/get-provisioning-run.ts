import { z } from 'zod'
import { notFound, uuid } from '@/lib/kernel'
import { platformQuery } from '@/lib/operations'
import { runView } from './run-view'

export const getProvisioningRun = platformQuery({
  name: 'provisioning.get',
  access: 'staff',
  input: z.strictObject({ id: uuid }),
  route: { method: 'GET', path: '/provisioning-runs/{id}', summary: 'How far a company is made', tags: ['Companies'] },
  handler: async ({ db, input }) => {
    const run = await db.provisioningRun.findFirst({ where: { id: input.id } })
    if (!run) throw notFound('Provisioning run')
    return runView(run)
  },
})
