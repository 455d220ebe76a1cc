import { listen, platformDb } from '@/lib/db'
import { type Reaction, reaction } from '@/lib/events'
import { HELP_CHANGED } from '@/lib/help'
import { logger, processWide } from '@/lib/kernel'
import { findTenant, forgetTenants, TENANT_CHANGED, type TenantRecord } from '@/lib/tenancy'
import { pathOfKey } from './page-key'

const PAGES_CHANGED = 'page_cache'

type PageCache = { entries: Map<string, { bytes: number }>; bytes: number }
const pageCache = (): PageCache => processWide('pageCache', () => ({ entries: new Map(), bytes: 0 }))

/** Drops every cached page under `/<prefix>`, the segment that the middleware writes for a host. */
function dropPages(prefix: string): void {
  const cache = pageCache()
  for (const [key, entry] of cache.entries) {
    const path = pathOfKey(key)
    if (path === `/${prefix}` || path.startsWith(`/${prefix}/`)) {
      cache.entries.delete(key)
      cache.bytes -= entry.bytes
    }
  }
}

/** They show their parent's look where they have none of their own. */
async function subAccountsOf(tenant: TenantRecord): Promise<TenantRecord[]> {
  if (tenant.subTenantId) return []
  const rows = await platformDb().tenant.findMany({ where: { parentTenantId: tenant.id }, select: { id: true } })
  const found = await Promise.all(rows.map(({ id }) => findTenant({ id })))
  return found.filter((account) => account !== null)
}

const HOST_MARK = 'host:'

function dropHost(host: string): void {
  forgetTenants()
  dropPages(host)
}

async function refresh(tenantId: string): Promise<void> {
  // Before the pages go: one that is rendered again right now must not read the old company.
  forgetTenants()
  const tenant = await findTenant({ id: tenantId })
  if (!tenant) {
    pageCache().entries.clear()
    pageCache().bytes = 0
    return
  }
  for (const account of [tenant, ...(await subAccountsOf(tenant))]) {
    dropPages(account.slug)
    for (const { host } of account.domains) dropPages(host)
  }
}

/** Keeps this process's rendered pages true: a change of the company or of its help centre drops them at once. */
export function watchPages(): void {
  const onMessage = (tenantId: string) => {
    // A name that a company has got or lost: what was shown under it is somebody else's.
    if (tenantId.startsWith(HOST_MARK)) return dropHost(tenantId.slice(HOST_MARK.length))
    refresh(tenantId).catch((error) => logger.warn({ err: error, tenantId }, 'refreshing pages failed'))
  }
  const onUp = () => {
    pageCache().entries.clear()
    pageCache().bytes = 0
  }
  listen(TENANT_CHANGED, { onMessage, onUp })
  listen(PAGES_CHANGED, { onMessage })
}

export const platformReactions: Reaction[] = [
  reaction({
    name: 'platform.refresh-pages',
    events: [HELP_CHANGED],
    handler: async (ctx) => {
      await platformDb().$executeRaw`SELECT pg_notify(${PAGES_CHANGED}, ${ctx.tenant.accountId})`
    },
  }),
]
