import { deriveBrand, storedChoices, tokenStyle } from '@/lib/branding'
import { noInput } from '@/lib/kernel/schema'
import { platformQuery } from '@/lib/operations'
import { findTenant, type TenantRecord, tenantUrl } from '@/lib/tenancy'
import type { DemoTenant } from './schema'

function demoTenant(tenant: TenantRecord): DemoTenant {
  const choices = storedChoices(tenant.branding)
  const { light, dark } = deriveBrand(choices)
  return {
    slug: tenant.slug,
    name: choices.companyName ?? tenant.name,
    description: tenant.description,
    industry: tenant.industry,
    audience: tenant.defaultAudience,
    companySize: tenant.companySize,
    planName: tenant.planName,
    features: [...tenant.features].filter((feature) => feature !== 'all_features').sort(),
    hasAllFeatures: tenant.features.has('all_features'),
    colors: {
      primary: choices.colors.primary,
      secondary: choices.colors.secondary,
      accent: choices.colors.accent,
    },
    tokens: { light: tokenStyle(light), dark: tokenStyle(dark) },
    url: tenantUrl(tenant),
  }
}

/** The companies of the demo: what their public pages show anyway, from the directory alone. */
export const listDemoTenants = platformQuery({
  name: 'demo.list',
  access: 'public',
  input: noInput,
  handler: async ({ db }): Promise<DemoTenant[]> => {
    const rows = await db.tenant.findMany({
      where: { isDemo: true, status: { in: ['trial', 'active', 'past_due'] } },
      orderBy: { id: 'asc' },
      take: 12,
      select: { id: true },
    })
    const tenants = await Promise.all(rows.map((row) => findTenant({ id: row.id })))
    return tenants.flatMap((tenant) => (tenant ? [demoTenant(tenant)] : []))
  },
})
