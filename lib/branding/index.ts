export type { Adjustment } from './adjustments'
export { adoptWebsiteBrand } from './adopt-website-brand'
export { checkCustomCss } from './check-custom-css'
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
export { discardBrandingDraft } from './discard-branding-draft'
export { fontFaceCss, fontPreloads } from './fonts'
export { getBranding } from './get-branding'
export { imageCandidates, importImages } from './import-images'
export { LAUNCHER_ICONS } from './launcher-icons'
export { listBrandingVersions } from './list-branding-versions'
export { openBrandingPreview } from './open-branding-preview'
export { type BrandProposal, proposeBranding } from './propose'
export { proposeFromWebsite } from './propose-from-website'
export { publishBrandingDraft } from './publish-branding-draft'
export { readBrandingPreview } from './read-branding-preview'
export { restoreBrandingVersion } from './restore-branding-version'
export { saveBrandingDraft } from './save-branding-draft'
export { sharePicture } from './share-picture'
export type { WebsiteSignals } from './signals'
export { storeLogo } from './store-logo'
export { storedChoices } from './stored-choices'
export { brandOf, CUSTOM_CSS_SCOPE, type TenantBrand, tenantBrand } from './tenant-brand'
export type { TokenMap } from './tokens'
export { updateBranding } from './update-branding'
