export { findTenant, forgetTenants, type TenantKey, tenantChanged } from './directory'
export type { ArticleHit, ConversationHit, PassageHit } from './search-functions'
export { signalOutbox, type TenantDb, type TenantHandle, tenantDb } from './tenant-db'
export { hasFeature, type TenantRecord, type TenantStatus } from './tenant-record'
