export { getBranding, updateBranding } from './branding-verbs'
export {
  applyBrandingUpdate,
  type BrandingChoices,
  type BrandingUpdate,
  brandingChoices,
  defaultBranding,
} from './choices'
export { brandCss, brandCssForMedia } from './css'
export { type SanitisedCss, sanitiseCustomCss } from './custom-css'
export { type DerivedBrand, deriveBrand } from './derive'
export { fontFaceCss, fontPreloads } from './fonts'
export { storedChoices } from './stored-choices'
export { CUSTOM_CSS_SCOPE, type TenantBrand, tenantBrand } from './tenant-brand'
export type { TokenMap } from './tokens'
