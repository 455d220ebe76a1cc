import { notFound } from '@/lib/kernel'
import { platformQuery } from '@/lib/operations'
import { tenantIdInput } from './schema'

export const getTenant = platformQuery({
  name: 'tenants.get',
  access: 'staff',
  input: tenantIdInput,
  route: { method: 'GET', path: '/companies/{id}', summary: 'A company', tags: ['Companies'] },
  handler: async ({ db, input }) => {
    const tenant = await db.tenant.findFirst({
      where: { id: input.id },
      include: {
        plan: true,
        terms: true,
        domains: true,
        features: true,
        limits: true,
      },
    })
    if (!tenant) throw notFound('Company')
    return tenant
  },
})
