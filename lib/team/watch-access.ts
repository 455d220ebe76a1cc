import { listen } from '@/lib/db'
import { logger, processWide } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'
import type { TenantRecord } from '@/lib/tenancy'
import { ACCESS_CHANGED, type LiveSession, loadSession, subjectsOf } from './live-session'

type Watcher = {
  tenant: TenantRecord
  sessionId: string
  subjects: readonly string[]
  /** What the session could do when the watch began. */
  rights: string
  onChange: () => void
}

const watch = processWide('accessWatch', () => ({ watchers: new Set<Watcher>(), isStarted: false }))

const rightsOf = (session: LiveSession | null): string =>
  session ? JSON.stringify([session.member.grants, session.member.subTenantId]) : 'none'

async function check(watcher: Watcher): Promise<void> {
  try {
    const session = await loadSession(watcher.tenant, watcher.sessionId)
    if (!watch.watchers.has(watcher)) return
    if (session) watcher.subjects = subjectsOf(session)
    if (rightsOf(session) === watcher.rights) return
  } catch (error) {
    logger.warn({ err: error }, 'the rights of an open stream could not be read: it is closed')
  }
  watch.watchers.delete(watcher)
  watcher.onChange()
}

function start(): void {
  if (watch.isStarted) return
  watch.isStarted = true
  const checkAll = (subject?: string) => {
    for (const watcher of watch.watchers) {
      if (subject === undefined || watcher.subjects.includes(subject)) void check(watcher)
    }
  }
  listen(ACCESS_CHANGED, { onMessage: checkAll, onUp: () => checkAll() })
}

/**
 * Calls `onChange`, once, as soon as what the member who acts may do is no longer what it was: role, sub-account, status
 * or session. For what stays open, such as live streams.
 * @returns what ends the watch
 */
export async function watchAccess(ctx: TenantContext, onChange: () => void): Promise<() => void> {
  if (ctx.actor.kind !== 'member') return () => {}
  start()
  const { grants, subTenantId, sessionId, id } = ctx.actor
  const rights = JSON.stringify([grants, subTenantId])
  const watcher: Watcher = { tenant: ctx.tenant, sessionId, subjects: [id], rights, onChange }
  watch.watchers.add(watcher)
  await check(watcher)
  return () => void watch.watchers.delete(watcher)
}
