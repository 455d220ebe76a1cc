export { type Adjustment, describeAdjustment } from './adjustments'
export { adoptWebsiteBrand, proposeFromWebsite } from './adopt-website'
export { getBranding, updateBranding } from './branding-verbs'
export {
  applyBrandingUpdate,
  type BrandingChoices,
  type BrandingUpdate,
  brandingChoices,
  defaultBranding,
} from './choices'
export { brandCss, brandCssForMedia, tokenStyle } from './css'
export { type RemovedCss, type SanitisedCss, sanitiseCustomCss } from './custom-css'
export { type DerivedBrand, deriveBrand } from './derive'
export { fontFaceCss, fontPreloads } from './fonts'
export { type BrandProposal, proposeBranding } from './propose'
export type { WebsiteSignals } from './signals'
export { storedChoices } from './stored-choices'
export { CUSTOM_CSS_SCOPE, type TenantBrand, tenantBrand } from './tenant-brand'
export type { TokenMap } from './tokens'
