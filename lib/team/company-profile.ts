import type { z } from 'zod'
import type { TenantRecord } from '@/lib/tenancy'
import { COMPANY_SIZES, type companyProfileInput } from './schema'

/** The profile as its form shows it; a size that is none of the choices counts as not given. */
export const companyProfileOf = (tenant: TenantRecord): z.infer<typeof companyProfileInput> => ({
  name: tenant.name,
  description: tenant.description,
  industry: tenant.industry,
  companySize: COMPANY_SIZES.find((size) => size === tenant.companySize) ?? null,
  defaultAudience: tenant.defaultAudience,
  locale: tenant.locale,
  timeZone: tenant.timeZone,
})
