import { PLATFORM_SCHEMA, type Placement, platformDb } from '@/lib/db'
import { storage } from '@/lib/providers/storage'
import { wholeTenant } from '@/lib/tenancy'

/** Who is erased, and what that takes when its directory row is gone already. */
export type Target = {
  /** Whose rows they are: the company's id, also for a sub-account. */
  tenantId: string
  /** Null for a whole company. */
  subTenantId: string | null
  /** Its own directory row and those of its sub-accounts, children first. */
  accounts: string[]
  placement: Placement
  /** Tables of the platform plane that keep their rows: the record of the run itself. */
  keeps: readonly string[]
}

/** Kind of place → name of the place → how much is there. */
export type Counts = Record<string, Record<string, number>>

/** The certificate names the company for ever; its own domains are kept from others for a while. */
const HISTORY = ['erasure', 'released_domain']

/** Tables of the platform plane that name a company, as the catalogue lists them. */
export async function platformTables(keeps: readonly string[]): Promise<string[]> {
  const rows = await platformDb().$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.columns
    WHERE table_schema = ${PLATFORM_SCHEMA} AND column_name = 'tenant_id' ORDER BY 1`
  return rows.map(({ name }) => name).filter((name) => !HISTORY.includes(name) && !keeps.includes(name))
}

export const platformTable = (name: string): string => `"${PLATFORM_SCHEMA}"."${name}"`

async function countPlatform({ accounts, keeps }: Target): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const name of await platformTables(keeps)) {
    const [row] = await platformDb().$queryRawUnsafe<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM ${platformTable(name)} WHERE tenant_id = ANY($1::uuid[])`,
      accounts,
    )
    counts[name] = row?.n ?? 0
  }
  counts.tenant = await platformDb().tenant.count({ where: { id: { in: accounts } } })
  return counts
}

async function countJobs(tenantId: string): Promise<Record<string, number>> {
  const [jobs] = await platformDb().$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM pgboss.job WHERE group_id = ${tenantId} OR data->>'tenantId' = ${tenantId}`
  const [signals] = await platformDb().$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM queue.outbox_signal WHERE tenant_id = ${tenantId}::uuid`
  return { jobs: jobs?.n ?? 0, 'outbox signals': signals?.n ?? 0 }
}

/** Looks into every place where a company can have left something. */
export async function countEverywhere(target: Target): Promise<Counts> {
  const whole = wholeTenant(target.tenantId, target.placement, target.subTenantId)
  const { domain = 0, ...platform } = await countPlatform(target)
  return {
    rows: await whole.countRows(),
    files: { files: (await storage().list(`${target.tenantId}/`)).length },
    secrets: { 'keys and secrets': await whole.countSecrets() },
    queue: await countJobs(target.tenantId),
    domains: { domains: domain },
    platform,
  }
}

export const totalOf = (counts: Counts): number =>
  Object.entries(counts)
    // Secrets are values of rows that are counted already.
    .filter(([kind]) => kind !== 'secrets')
    .flatMap(([, places]) => Object.values(places))
    .reduce((sum, n) => sum + n, 0)
