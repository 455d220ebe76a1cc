import { PrismaPg } from '@prisma/adapter-pg'
import { env, processWide, unseal } from '@/lib/kernel'
import { PrismaClient as PlatformPrisma } from './generated/platform/client'
import { PrismaClient as TenantPrisma } from './generated/tenant/client'
import { PLATFORM_SCHEMA } from './planes'
import { AdmissionPool, type PoolLimits } from './pool'
import { loginUrl } from './roles'
import { statementName } from './statement-names'
import { TenantPool } from './tenant-pool'

export type PlatformClient = PlatformPrisma
export type RawTenantClient = TenantPrisma

/** Where a tenant's rows live; the directory names one for each tenant. */
export type Placement = { id: string; schemaName: string; databaseUrlSealed: string | null }

type Clients = {
  platform: { client: PlatformPrisma; pool: AdmissionPool } | undefined
  tenant: Map<string, { client: TenantPrisma; pool: TenantPool }>
}
const clients = processWide<Clients>('databaseClients', () => ({ platform: undefined, tenant: new Map() }))

const limits = (): PoolLimits => ({
  connections: env().DATABASE_POOL_SIZE,
  waiting: env().DATABASE_POOL_SIZE * 30,
  statementTimeoutMs: env().STATEMENT_TIMEOUT_MS,
})

/** The platform plane. Only the rooms that the structure check lists may call it. */
export function platformDb(): PlatformPrisma {
  if (!clients.platform) {
    const pool = new AdmissionPool(loginUrl(env().DATABASE_URL, 'platform'), limits())
    const adapter = new PrismaPg(pool, { schema: PLATFORM_SCHEMA, statementNameGenerator: statementName })
    clients.platform = { client: new PlatformPrisma({ adapter }), pool }
  }
  return clients.platform.client
}

const ownerUrlOf = (placement: Placement): string =>
  placement.databaseUrlSealed ? unseal(`placement:${placement.id}`, placement.databaseUrlSealed) : env().DATABASE_URL

/** The unscoped client of a placement; only the scoped client of `lib/tenancy` builds on it. */
export function rawTenantClient(placement: Placement): RawTenantClient {
  let entry = clients.tenant.get(placement.id)
  if (!entry) {
    const pool = new TenantPool(loginUrl(ownerUrlOf(placement), 'rw'), limits())
    const adapter = new PrismaPg(pool, { schema: placement.schemaName, statementNameGenerator: statementName })
    entry = { client: new TenantPrisma({ adapter }), pool }
    clients.tenant.set(placement.id, entry)
  }
  return entry.client
}

/** The database went away: no connection of before is used again. */
export function renewConnections(): void {
  clients.platform?.pool.renew()
  for (const { pool } of clients.tenant.values()) pool.renew()
}

/** Ends every connection; for shutdown and tests. */
export async function disconnectAll(): Promise<void> {
  const open = [clients.platform, ...clients.tenant.values()]
  clients.platform = undefined
  clients.tenant.clear()
  await Promise.all(
    open.map(async (entry) => {
      await entry?.client.$disconnect()
      await entry?.pool.end()
    }),
  )
}
