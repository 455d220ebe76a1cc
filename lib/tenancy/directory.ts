import { isDatabaseUp, listen, type PlatformClient, type PlatformPrisma, platformDb } from '@/lib/db'
import { mintTenantId, processWide, unavailable } from '@/lib/kernel'
import { type Grants, resolveGrants, sharedGrants } from './grants'
import { inheritBranding } from './inherit-branding'
import { type AccountRules, isServed, type TenantRecord, type TenantStatus } from './tenant-record'

/** How a tenant is named before it is resolved. Hosts are ASCII, lower case, without port. */
export type TenantKey = { slug: string } | { host: string } | { id: string }

export const TENANT_CHANGED = 'tenant_directory'

const MOST_ENTRIES = 20_000
const TTL_MS = 60_000
/** While the notification connection is down, what was cached may be stale for at most this long. */
const TTL_WITHOUT_NOTIFY_MS = 1_000
/** For so long this process reads a tenant anew that it has changed itself: the transaction may not have committed yet. */
const SETTLING_MS = 2_000

type Entry = { tenant: Promise<TenantRecord | null>; loadedAt: number }

type Directory = {
  entries: Map<string, Entry>
  /** Tenants that this process has changed, until when. */
  settling: Map<string, number>
  isListening: boolean
  started: boolean
}
const directory = processWide<Directory>('tenantDirectory', () => ({
  entries: new Map(),
  settling: new Map(),
  isListening: false,
  started: false,
}))

const cacheKey = (key: TenantKey): string =>
  'slug' in key ? `slug:${key.slug}` : 'host' in key ? `host:${key.host}` : `id:${key.id}`

/** Forgets what is cached of every tenant; also the reaction to any change, which is rare next to reads. */
export const forgetTenants = (): void => directory.entries.clear()

/** @param tenantId of a company, whose sub-accounts are forgotten too, or of a sub-account */
async function forgetTenant(tenantId: string): Promise<void> {
  for (const [key, entry] of directory.entries) {
    const tenant = await entry.tenant.catch(() => null)
    if (tenant === null || tenant.id === tenantId || tenant.accountId === tenantId) directory.entries.delete(key)
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
  const now = Date.now()
  const oldest = now - TTL_MS
  for (const [id, until] of directory.settling) if (until <= now) directory.settling.delete(id)
  for (const [key, entry] of directory.entries) if (entry.loadedAt < oldest) directory.entries.delete(key)
}

/** What was not there may be what has just been made. */
function isSettling(tenant: TenantRecord | null): boolean {
  const { settling } = directory
  if (settling.size === 0) return false
  const now = Date.now()
  return !tenant || (settling.get(tenant.id) ?? 0) > now || (settling.get(tenant.accountId) ?? 0) > now
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
    const isOver = tenant?.grantsChangeAt && Date.now() >= tenant.grantsChangeAt
    if (!isOver && !isSettling(tenant)) return tenant
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

const ACCOUNT = {
  plan: true,
  terms: true,
  placement: true,
  features: true,
  limits: true,
  branding: true,
  domains: true,
} as const
const WITH_PARENT = { ...ACCOUNT, parent: { include: { ...ACCOUNT, accountRules: true } } } as const

type AccountRow = PlatformPrisma.TenantGetPayload<{ include: typeof ACCOUNT }>
type ParentRow = NonNullable<PlatformPrisma.TenantGetPayload<{ include: typeof WITH_PARENT }>['parent']>

/** The plan's terms and the overrides; a sub-account has its parent's, less what was switched off for it. */
function grantsOf(root: AccountRow, own: AccountRow): Grants {
  const now = Date.now()
  const grants = resolveGrants(root.terms, root, now)
  if (own === root) return sharedGrants(grants)
  const denied = { features: own.features.filter(({ enabled }) => !enabled), limits: [] }
  const narrowed = resolveGrants({ features: [...grants.features], limits: grants.limits }, denied, now)
  const ends = [grants.changesAt, narrowed.changesAt].filter((end) => end !== null)
  return sharedGrants({ ...narrowed, changesAt: ends.length ? Math.min(...ends) : null })
}

/** Rules for all sub-accounts, and over them those for this one. */
function rulesOf(parent: ParentRow, accountId: string): AccountRules {
  const ordered = [null, accountId].flatMap((target) =>
    parent.accountRules.filter((rule) => rule.subTenantId === target),
  )
  return Object.fromEntries(
    ordered.map(({ field, isLocked, allowed }) => [field, { isLocked, allowed: allowed as string[] | null }]),
  )
}

/** The account is open when all above it are. */
const statusOf = (own: AccountRow, root: AccountRow): AccountRow => (isServed(root.status) ? own : root)

async function loadTenant(key: TenantKey): Promise<TenantRecord | null> {
  // Known to be away: to say so at once is kinder than to wait for it again.
  if (!isDatabaseUp()) throw unavailable('the database is away')
  const own = await platformDb().tenant.findFirst({ where: whereOf(key), include: WITH_PARENT })
  if (!own) return null
  const { parent } = own
  const root = parent ?? own
  const primary = own.domains.find((domain) => domain.isPrimary && domain.status === 'active')
  const grants = grantsOf(root, own)
  const { status, statusReason, statusUntil } = statusOf(own, root)
  return {
    id: mintTenantId(root.id),
    accountId: own.id,
    subTenantId: parent ? own.id : null,
    slug: own.slug,
    name: own.name,
    status: status as TenantStatus,
    statusReason,
    statusUntil,
    allowsSupport: root.allowsSupport,
    planId: root.planId,
    planVersion: root.planVersion,
    planName: root.plan.name,
    features: grants.features,
    limits: grants.limits,
    grantsChangeAt: grants.changesAt,
    placement: {
      id: root.placement.id,
      schemaName: root.placement.schemaName,
      databaseUrlSealed: root.placement.databaseUrlSealed,
    },
    industry: own.industry ?? root.industry,
    companySize: own.companySize ?? root.companySize,
    defaultAudience: own.defaultAudience ?? root.defaultAudience,
    description: own.description ?? root.description,
    website: own.website ?? root.website,
    locale: own.locale ?? root.locale ?? 'en',
    timeZone: own.timeZone ?? root.timeZone ?? 'UTC',
    isDemo: root.isDemo,
    branding: parent
      ? inheritBranding(parent.branding?.choices, own.branding?.choices)
      : (own.branding?.choices ?? null),
    brandingVersion: `${parent?.branding?.version ?? 0}.${own.branding?.version ?? 0}`,
    shares: parent ? Object.fromEntries(own.limits.map(({ resource, limit }) => [resource, limit])) : {},
    rules: parent ? rulesOf(parent, own.id) : {},
    domains: own.domains.flatMap(({ heldHost, status }) => (heldHost ? [{ host: heldHost, status }] : [])),
    customHost: primary?.heldHost ?? null,
    slugHostLeadsTo: primary?.redirectsSlugHost ? primary.heldHost : null,
  }
}

/**
 * Tells every process to forget tenants; this one reads them anew until the change is surely committed.
 * @param db the transaction that changes them, or nothing right after it
 */
export async function tenantChanged(
  tenantIds: string | readonly string[],
  db: Pick<PlatformClient, '$executeRaw'> = platformDb(),
): Promise<void> {
  const ids = [tenantIds].flat()
  const until = Date.now() + SETTLING_MS
  for (const id of ids) directory.settling.set(id, until)
  await db.$executeRaw`SELECT pg_notify(${TENANT_CHANGED}, id) FROM unnest(${ids}::text[]) AS id`
}
