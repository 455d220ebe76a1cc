import { defaultBranding } from '@/lib/branding'
import { platformDb } from '@/lib/db'
import { newId } from '@/lib/kernel'
import { type Actor, ANONYMOUS, grantsOfRole, systemActor, type TenantContext, tenantContext } from '@/lib/operations'
import { findTenant, type TenantRecord } from '@/lib/tenancy'

export type TestTenant = {
  tenant: TenantRecord
  /** A job of the tenant: may do everything. */
  system: TenantContext
  anonymous: TenantContext
  as(actor: Actor): TenantContext
}

type Options = { planId?: string; status?: 'active' | 'suspended' | 'provisioning'; name?: string; locale?: string }

function asTestTenant(tenant: TenantRecord | null): TestTenant {
  if (!tenant) throw new Error('the tenant that was just made is not there')
  return {
    tenant,
    system: tenantContext(tenant, systemActor('test')),
    anonymous: tenantContext(tenant, ANONYMOUS),
    as: (actor) => tenantContext(tenant, actor),
  }
}

/** A company of its own for one test file: nothing is shared, so tests run in any order. */
export async function testTenant(options: Options = {}): Promise<TestTenant> {
  const id = newId()
  const slug = `t-${id.slice(-12)}`
  const db = platformDb()
  await db.tenant.create({
    data: {
      id,
      slug,
      name: options.name ?? `Test ${slug}`,
      planId: options.planId ?? 'enterprise',
      status: options.status ?? 'active',
      locale: options.locale ?? 'en',
    },
  })
  await db.branding.create({ data: { tenantId: id, choices: defaultBranding } })
  return asTestTenant(await findTenant({ id }))
}

/** A sub-account of a test company; its `system` works for it alone. */
export async function testSubAccount(parent: TestTenant, name = 'Branch'): Promise<TestTenant> {
  const id = newId()
  const db = platformDb()
  const { planId } = parent.tenant
  const inherited = { locale: null, timeZone: null }
  await db.tenant.create({
    data: {
      id,
      slug: `s-${id.slice(-12)}`,
      name,
      planId,
      status: 'active',
      parentTenantId: parent.tenant.id,
      ...inherited,
    },
  })
  await db.branding.create({ data: { tenantId: id, choices: {} } })
  return asTestTenant(await findTenant({ id }))
}

/** A member of a tenant with a role, signed in. */
export async function testMember(
  company: TestTenant,
  role = 'tenant_admin',
  name = 'Test Member',
): Promise<TenantContext> {
  const id = newId()
  await company.system.db.member.create({
    data: { id, emailNormalized: `${id}@example.test`, name, role, status: 'active' },
  })
  return company.as({
    kind: 'member',
    id,
    label: name,
    role,
    grants: grantsOfRole(role),
    subTenantId: company.tenant.subTenantId,
    sessionId: newId(),
  })
}
