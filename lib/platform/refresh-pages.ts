import { listen, platformDb } from '@/lib/db'
import { type Reaction, reaction } from '@/lib/events'
import { FORM_CHANGED } from '@/lib/forms'
import { HELP_CHANGED } from '@/lib/help'
import { logger, processWide } from '@/lib/kernel'
import { ERASURE_CACHE, readCacheQuestion, reportCache } from '@/lib/lifecycle'
import { PAGE_CHANGED } from '@/lib/pages'
import { findTenant, forgetTenants, TENANT_CHANGED, type TenantRecord } from '@/lib/tenancy'
import { pathOfKey } from './page-key'

const PAGES_CHANGED = 'page_cache'

type PageCache = { entries: Map<string, { bytes: number }>; bytes: number }
const pageCache = (): PageCache => processWide('pageCache', () => ({ entries: new Map(), bytes: 0 }))

/** The cached pages under `/<prefix>`, the segment that the middleware writes for a host. */
const keysUnder = (prefix: string): string[] =>
  [...pageCache().entries.keys()].filter((key) => {
    const path = pathOfKey(key)
    return path === `/${prefix}` || path.startsWith(`/${prefix}/`)
  })

function dropPages(prefix: string): void {
  const cache = pageCache()
  for (const key of keysUnder(prefix)) {
    cache.bytes -= cache.entries.get(key)?.bytes ?? 0
    cache.entries.delete(key)
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

/** Says how many pages of a company that is erased this process keeps; afterwards it keeps none. */
async function answerErasure(text: string): Promise<void> {
  const question = readCacheQuestion(text)
  if (question.phase === 'after') {
    forgetTenants()
    question.prefixes.forEach(dropPages)
  }
  await reportCache(question, question.prefixes.flatMap(keysUnder).length)
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
  listen(ERASURE_CACHE, {
    onMessage: (text) =>
      void answerErasure(text).catch((error) => logger.warn({ err: error }, 'counting kept pages failed')),
  })
}

export const platformReactions: Reaction[] = [
  reaction({
    name: 'platform.refresh-pages',
    events: [HELP_CHANGED, FORM_CHANGED, PAGE_CHANGED],
    handler: async (ctx) => {
      await platformDb().$executeRaw`SELECT pg_notify(${PAGES_CHANGED}, ${ctx.tenant.accountId})`
    },
  }),
]
