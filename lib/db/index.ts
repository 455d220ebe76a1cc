export { assertIsolation } from './assert-isolation'
export {
  disconnectAll,
  type Placement,
  type PlatformClient,
  platformDb,
  type RawTenantClient,
  rawTenantClient,
} from './clients'
export { examineIsolation } from './examine-isolation'
export { FairGate } from './fair-gate'
export { Prisma as PlatformPrisma } from './generated/platform/client'

export { Prisma } from './generated/tenant/client'
export { isDatabaseUp, listen, stopListening } from './listener'
export { containing, literally } from './literally'
export { PLATFORM_SCHEMA, type Plane, SHARED_TENANT_SCHEMA } from './planes'
export { announceWorker } from './presence'
export type { ProbeName, ProbeOutcome, ProbeResult, TableResult } from './probe-isolation'
export { loginUrl } from './roles'
export { type Rounds, startRounds } from './rounds'
export { PLANNED_ANEW } from './statement-names'
export { type TenantScope, tenantScope } from './tenant-scope'
