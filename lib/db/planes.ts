/** `platform`: the directory of tenants. `tenant`: what companies own. */
export type Plane = 'platform' | 'tenant'

export const PLATFORM_SCHEMA = 'platform'
export const SHARED_TENANT_SCHEMA = 'tenant_shared'
