import { conflict, invalid, notFound } from '@/lib/kernel'
import { platformCommand, platformQuery } from '@/lib/operations'
import { TENANT_CHANGED } from '@/lib/tenancy'
import { changePlanInput, listTenantsInput, suspendInput, tenantIdInput } from './schema'

/** Companies, newest first. It reads the directory only: no company's rows. */
export const listTenants = platformQuery({
  name: 'tenants.list',
  access: 'staff',
  input: listTenantsInput,
  handler: async ({ db, input }) => {
    const contains = input.search ? { contains: input.search, mode: 'insensitive' as const } : undefined
    const rows = await db.tenant.findMany({
      where: {
        ...(input.cursor ? { id: { lt: input.cursor } } : {}),
        ...(input.status ? { status: input.status } : {}),
        ...(input.planId ? { planId: input.planId } : {}),
        ...(contains
          ? { OR: [{ name: contains }, { slug: contains }, { domains: { some: { host: contains } } }] }
          : {}),
      },
      orderBy: { id: 'desc' },
      take: input.limit + 1,
      include: { plan: { select: { name: true } }, domains: { select: { host: true, status: true } } },
    })
    const items = rows.slice(0, input.limit)
    return { items, nextCursor: rows.length > input.limit ? (items.at(-1)?.id ?? null) : null }
  },
})

export const getTenant = platformQuery({
  name: 'tenants.get',
  access: 'staff',
  input: tenantIdInput,
  handler: async ({ db, input }) => {
    const tenant = await db.tenant.findFirst({
      where: { id: input.id },
      include: {
        plan: true,
        domains: true,
        features: true,
        limits: true,
        usage: { orderBy: { day: 'desc' }, take: 60 },
      },
    })
    if (!tenant) throw notFound('Company')
    return tenant
  },
})

const notify = (
  db: { $executeRaw: (strings: TemplateStringsArray, ...values: unknown[]) => Promise<number> },
  id: string,
) => db.$executeRaw`SELECT pg_notify(${TENANT_CHANGED}, ${id})`

/** Takes a company offline at once, in every process: its pages show a notice, its API answers 403. */
export const suspendTenant = platformCommand({
  name: 'tenants.suspend',
  access: 'super_admin',
  input: suspendInput,
  handler: async ({ db, input, audit }) => {
    const changed = await db.tenant.updateMany({
      where: { id: input.id, status: 'active' },
      data: { status: 'suspended', statusReason: input.reason },
    })
    if (changed.count === 0) throw conflict('Only an active company can be suspended.')
    await notify(db, input.id)
    audit({ resourceId: input.id, before: { status: 'active' }, after: { status: 'suspended', reason: input.reason } })
    return { id: input.id }
  },
})

export const reactivateTenant = platformCommand({
  name: 'tenants.reactivate',
  access: 'super_admin',
  input: tenantIdInput,
  handler: async ({ db, input, audit }) => {
    const changed = await db.tenant.updateMany({
      where: { id: input.id, status: 'suspended' },
      data: { status: 'active', statusReason: null },
    })
    if (changed.count === 0) throw conflict('Only a suspended company can be reactivated.')
    await notify(db, input.id)
    audit({ resourceId: input.id, before: { status: 'suspended' }, after: { status: 'active' } })
    return { id: input.id }
  },
})

export const changePlan = platformCommand({
  name: 'tenants.change-plan',
  access: 'super_admin',
  input: changePlanInput,
  handler: async ({ db, input, audit }) => {
    const before = await db.tenant.findFirst({ where: { id: input.id } })
    if (!before) throw notFound('Company')
    const plan = await db.plan.findFirst({ where: { id: input.planId } })
    if (!plan) throw invalid('planId', 'There is no such plan.')
    await db.tenant.update({ where: { id: input.id }, data: { planId: plan.id } })
    await notify(db, input.id)
    audit({ resourceId: input.id, before: { planId: before.planId }, after: { planId: plan.id } })
    return { id: input.id }
  },
})
