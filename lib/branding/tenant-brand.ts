import { processWide } from '@/lib/kernel'
import { hasFeature, type TenantRecord } from '@/lib/tenancy'
import type { BrandingChoices } from './choices'
import { brandCss } from './css'
import { sanitiseCustomCss } from './custom-css'
import { type DerivedBrand, deriveBrand } from './derive'
import { fontFaceCss } from './fonts'
import { storedChoices } from './stored-choices'

/** Everything of a company's look that a page needs, ready to be written. */
export type TenantBrand = {
  name: string
  choices: BrandingChoices
  derived: DerivedBrand
  /** For a `<style>` in the first bytes: tokens of both schemes and font faces. Nothing of it is the company's own text. */
  css: string
  /** The company's own CSS, rebuilt and scoped: a style sheet of the public pages and of nothing else. */
  customCss: string
  logo: { light: string | null; dark: string | null }
  icon: string | null
  themeColor: { light: string; dark: string }
}

const MOST_BRANDS = 2_000
const brands = processWide('brands', () => new Map<string, { version: string; brand: TenantBrand }>())

/** The element on which a company's own CSS may work. */
export const CUSTOM_CSS_SCOPE = '[data-brand-css]'

const mayUseCss = (tenant: TenantRecord) => hasFeature(tenant, 'custom_css')

/** The brand that a tenant would have with these choices. */
export function brandOf(tenant: TenantRecord, choices: BrandingChoices): TenantBrand {
  const derived = deriveBrand(choices)
  const own = mayUseCss(tenant) ? choices.customCss : null
  const fonts = [...new Set([choices.fonts.body, choices.fonts.heading])]
  return {
    name: choices.companyName ?? tenant.name,
    choices,
    derived,
    css: `${fontFaceCss(fonts)}\n${brandCss(choices, derived)}`,
    customCss: own ? sanitiseCustomCss(own, CUSTOM_CSS_SCOPE).css : '',
    logo: { light: choices.logo.light, dark: choices.logo.dark ?? choices.logo.light },
    icon: choices.icon,
    themeColor: { light: derived.light.page, dark: derived.dark.page },
  }
}

/** The brand of a tenant, derived once for each version of its choices. */
export function tenantBrand(tenant: TenantRecord): TenantBrand {
  const version = `${tenant.brandingVersion}:${mayUseCss(tenant)}:${tenant.name}`
  const known = brands.get(tenant.accountId)
  if (known?.version === version) return known.brand
  const brand = brandOf(tenant, storedChoices(tenant.branding))
  if (brands.size >= MOST_BRANDS) brands.clear()
  brands.set(tenant.accountId, { version, brand })
  return brand
}
