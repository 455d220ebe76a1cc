export type { Adjustment } from './adjustments'
export { adoptWebsiteBrand } from './adopt-website-brand'
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
export { getBranding } from './get-branding'
export { imageCandidates, importImages } from './import-images'
export { type BrandProposal, proposeBranding } from './propose'
export { proposeFromWebsite } from './propose-from-website'
export type { WebsiteSignals } from './signals'
export { storeLogo } from './store-logo'
export { storedChoices } from './stored-choices'
export { CUSTOM_CSS_SCOPE, type TenantBrand, tenantBrand } from './tenant-brand'
export type { TokenMap } from './tokens'
export { updateBranding } from './update-branding'
