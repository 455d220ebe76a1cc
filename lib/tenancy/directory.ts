import { isDatabaseUp, listen, platformDb } from '@/lib/db'
import { mintTenantId, processWide, unavailable } from '@/lib/kernel'
import { resolveGrants, sharedGrants } from './grants'
import type { TenantRecord, TenantStatus } from './tenant-record'

/** How a tenant is named before it is resolved. Hosts are ASCII, lower case, without port. */
export type TenantKey = { slug: string } | { host: string } | { id: string }

export const TENANT_CHANGED = 'tenant_directory'

const MOST_ENTRIES = 20_000
const TTL_MS = 60_000
/** While the notification connection is down, what was cached may be stale for at most this long. */
const TTL_WITHOUT_NOTIFY_MS = 1_000

type Entry = { tenant: Promise<TenantRecord | null>; loadedAt: number }

type Directory = { entries: Map<string, Entry>; isListening: boolean; started: boolean }
const directory = processWide<Directory>('tenantDirectory', () => ({
  entries: new Map(),
  isListening: false,
  started: false,
}))

const cacheKey = (key: TenantKey): string =>
  'slug' in key ? `slug:${key.slug}` : 'host' in key ? `host:${key.host}` : `id:${key.id}`

/** Forgets what is cached of every tenant; also the reaction to any change, which is rare next to reads. */
export const forgetTenants = (): void => directory.entries.clear()

async function forgetTenant(tenantId: string): Promise<void> {
  for (const [key, entry] of directory.entries) {
    const tenant = await entry.tenant.catch(() => null)
    if (tenant === null || tenant.id === tenantId) directory.entries.delete(key)
  }
}

function startListening(): void {
  if (directory.started) return
  directory.started = true
  setInterval(dropExpired, TTL_MS).unref()
  listen(TENANT_CHANGED, {
    onMessage: (tenantId) => void forgetTenant(tenantId),
    onUp: () => {
      directory.isListening = true
      forgetTenants()
    },
    onDown: () => {
      directory.isListening = false
    },
  })
}

/** What nobody has asked for in a while is not worth its memory: it would be read again anyway. */
function dropExpired(): void {
  const oldest = Date.now() - TTL_MS
  for (const [key, entry] of directory.entries) if (entry.loadedAt < oldest) directory.entries.delete(key)
}

/** The tenant behind a slug, a verified custom host or an id, from the cache where it is fresh; null when there is none. */
export async function findTenant(key: TenantKey): Promise<TenantRecord | null> {
  startListening()
  const name = cacheKey(key)
  const known = directory.entries.get(name)
  const ttl = directory.isListening ? TTL_MS : TTL_WITHOUT_NOTIFY_MS
  if (known && Date.now() - known.loadedAt < ttl) {
    const tenant = await known.tenant
    // An override that ends is over at once, not when the cache next turns.
    if (!tenant?.grantsChangeAt || Date.now() < tenant.grantsChangeAt) return tenant
  }
  const tenant = loadTenant(key)
  if (directory.entries.size >= MOST_ENTRIES) {
    const oldest = directory.entries.keys().next().value
    if (oldest !== undefined) directory.entries.delete(oldest)
  }
  directory.entries.set(name, { tenant, loadedAt: Date.now() })
  tenant.catch(() => directory.entries.delete(name))
  return tenant
}

const whereOf = (key: TenantKey) => {
  if ('slug' in key) return { slug: key.slug }
  if ('id' in key) return { id: key.id }
  const served = [{ status: { in: ['verified', 'active'] } }, { status: 'lost', servedUntil: { gt: new Date() } }]
  return { domains: { some: { heldHost: key.host, OR: served } } }
}

async function loadTenant(key: TenantKey): Promise<TenantRecord | null> {
  // Known to be away: to say so at once is kinder than to wait for it again.
  if (!isDatabaseUp()) throw unavailable('the database is away')
  const row = await platformDb().tenant.findFirst({
    where: whereOf(key),
    include: { plan: true, terms: true, placement: true, features: true, limits: true, branding: true, domains: true },
  })
  if (!row) return null
  const primary = row.domains.find((domain) => domain.isPrimary && domain.status === 'active')
  const grants = sharedGrants(resolveGrants(row.terms, row, Date.now()))
  return {
    id: mintTenantId(row.id),
    slug: row.slug,
    name: row.name,
    status: row.status as TenantStatus,
    statusReason: row.statusReason,
    planId: row.planId,
    planVersion: row.planVersion,
    planName: row.plan.name,
    features: grants.features,
    limits: grants.limits,
    grantsChangeAt: grants.changesAt,
    placement: {
      id: row.placement.id,
      schemaName: row.placement.schemaName,
      databaseUrlSealed: row.placement.databaseUrlSealed,
    },
    parentTenantId: row.parentTenantId,
    industry: row.industry,
    companySize: row.companySize,
    defaultAudience: row.defaultAudience,
    description: row.description,
    website: row.website,
    locale: row.locale,
    timeZone: row.timeZone,
    isDemo: row.isDemo,
    branding: row.branding?.choices ?? null,
    brandingVersion: row.branding?.version ?? 0,
    domains: row.domains.flatMap(({ heldHost, status }) => (heldHost ? [{ host: heldHost, status }] : [])),
    customHost: primary?.heldHost ?? null,
    slugHostLeadsTo: primary?.redirectsSlugHost ? primary.heldHost : null,
  }
}

/** Tells every process to forget the tenant; call it in, or right after, the transaction that changed it. */
export async function tenantChanged(tenantId: string): Promise<void> {
  await platformDb().$executeRaw`SELECT pg_notify(${TENANT_CHANGED}, ${tenantId})`
  await forgetTenant(tenantId)
}
