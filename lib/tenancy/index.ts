export { assertUnlocked, ruleFor } from './account-rules'
export { readAppHost, tenantOfHost, tenantOfSegment, tenantUrl } from './app-host'
export type { Billed, DueRecipient, FrozenAudience, RecipientOutcome, ToldDelivery } from './campaign-functions'
export * from './catalogue'
export { whenClosed } from './closed-tenants'
export { findTenant, forgetTenants, TENANT_CHANGED, type TenantKey, tenantChanged } from './directory'
export { limitsOf } from './grants'
export { type AppHost, classifyHost } from './host'
export type { StagedRow } from './import-functions'
export { inheritBranding } from './inherit-branding'
export type { LeadScore } from './lead-functions'
export { publicTenantOf } from './public-key'
export { isReservedSlug, SLUG } from './reserved-slugs'
export type { ArticleHit, PassageHit } from './search-functions'
export type { ContactCondition } from './segment-functions'
export type { Entry } from './sequence-functions'
export { enterAccount, notifyOnCommit, signalOutbox, type TenantDb, type TenantHandle, tenantDb } from './tenant-db'
export {
  type AccountRules,
  admitsTeam,
  hasFeature,
  isServed,
  type TenantRecord,
  type TenantStatus,
} from './tenant-record'
export { type RowDigest, type WholeTenant, wholeTenant } from './whole-tenant'
