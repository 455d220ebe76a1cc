import type { z } from 'zod'
import { type PlatformPrisma, platformDb } from '@/lib/db'
import { notFound } from '@/lib/kernel'
import { command, task } from '@/lib/operations'
import { assertUnlocked, findTenant, type TenantRecord, tenantChanged } from '@/lib/tenancy'
import { companyProfileOf } from './company-profile'
import { endFirstVisit } from './end-first-visit'
import { companyProfileInput } from './schema'

/** The company's own record of the change, and the end of the first administrator's tour. */
const noteProfile = command({
  name: 'company.update-profile',
  access: 'company:write',
  input: companyProfileInput,
  handler: async ({ ctx, input }) => {
    await endFirstVisit(ctx)
    ctx.emit('company.changed', {})
    ctx.audit({
      resourceId: ctx.tenant.accountId,
      before: companyProfileOf(ctx.tenant),
      after: input,
    })
  },
})

type Profile = z.output<typeof companyProfileInput>

/** What a sub-account stores: the name, and of the rest only what differs from its parent's. */
async function ownProfile(tenant: TenantRecord, input: Profile): Promise<PlatformPrisma.TenantUpdateInput> {
  const parent = await findTenant({ id: tenant.id })
  if (!parent) throw notFound('Tenant')
  const inherited: Record<string, unknown> = companyProfileOf(parent)
  return Object.fromEntries(
    Object.entries(input).map(([field, value]) => [
      field,
      field !== 'name' && value === inherited[field] ? null : value,
    ]),
  )
}

/** Name, description, language and what else its form shows: columns of the directory, changed by the company itself. */
export const updateCompanyProfile = task({
  name: 'company.save-profile',
  access: 'company:write',
  input: companyProfileInput,
  route: { method: 'PUT', path: '/company', summary: "Change the company's profile" },
  handler: async ({ ctx, input }) => {
    const { tenant } = ctx
    assertUnlocked(tenant.rules, 'profile', companyProfileOf(tenant), input)
    const data = tenant.subTenantId ? await ownProfile(tenant, input) : input
    await platformDb().tenant.update({ where: { id: tenant.accountId }, data })
    await noteProfile(ctx, input)
    await tenantChanged(tenant.accountId)
    return input
  },
})
