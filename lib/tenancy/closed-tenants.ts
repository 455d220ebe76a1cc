import { listen } from '@/lib/db'
import { logger, processWide } from '@/lib/kernel'
import { findTenant, forgetTenants, TENANT_CHANGED } from './directory'
import { isServed, type TenantRecord } from './tenant-record'

type Watcher = { accountId: string; end: () => void }
type Watch = { watchers: Map<string, Set<Watcher>>; isStarted: boolean }
const watch = processWide<Watch>('closedTenants', () => ({ watchers: new Map(), isStarted: false }))

async function look(changedId: string): Promise<void> {
  const watched = watch.watchers.get(changedId)
  if (!watched) return
  forgetTenants()
  for (const { accountId, end } of [...watched]) {
    const tenant = await findTenant({ id: accountId })
    if (!tenant || !isServed(tenant.status)) end()
  }
}

function start(): void {
  if (watch.isStarted) return
  watch.isStarted = true
  const lookAt = (tenantId: string) =>
    void look(tenantId).catch((error) => logger.warn({ err: error, tenantId }, 'a tenant that changed was not read'))
  listen(TENANT_CHANGED, {
    onMessage: lookAt,
    onUp: () => {
      for (const tenantId of watch.watchers.keys()) lookAt(tenantId)
    },
  })
}

/**
 * Calls `end` when the company is no longer served (suspended, closing, gone): what stays open with its pages has to close.
 * @returns a function that stops watching
 */
export function whenClosed({ id, accountId }: Pick<TenantRecord, 'id' | 'accountId'>, end: () => void): () => void {
  start()
  const watcher = { accountId, end }
  // What happens to a company happens to its sub-accounts.
  const ids = [...new Set([id, accountId])]
  for (const each of ids) watch.watchers.set(each, (watch.watchers.get(each) ?? new Set()).add(watcher))
  return () => {
    for (const each of ids) {
      const watchers = watch.watchers.get(each)
      watchers?.delete(watcher)
      if (watchers?.size === 0) watch.watchers.delete(each)
    }
  }
}
