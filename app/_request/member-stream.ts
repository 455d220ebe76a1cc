import { apiContext } from '@/app/_request/api'
import { type SseWriter, sseResponse } from '@/lib/events'
import { whenVisitEnds } from '@/lib/impersonation'
import { forbidden, unauthenticated } from '@/lib/kernel'
import { can, errorResponse, type Permission, type TenantContext } from '@/lib/operations'
import { watchAccess } from '@/lib/team'
import { whenClosed } from '@/lib/tenancy'

/** A stream ends after this long; the browser comes back at once. */
const LONGEST_MS = 10 * 60_000

/**
 * A live stream for a member who holds a permission (null: for every member). It ends as soon as the company is no longer served or
 * the member's rights change, after an `access`
 * event; the browser comes back with whatever rights there are by then.
 */
export async function memberStream(
  request: Request,
  permission: Permission | null,
  follow: (ctx: TenantContext, writer: SseWriter) => Promise<() => void>,
): Promise<Response> {
  try {
    const ctx = await apiContext(request)
    if (ctx.actor.kind === 'anonymous') throw unauthenticated()
    if (ctx.actor.kind !== 'member' || (permission && !can(ctx.actor, permission))) throw forbidden()
    return sseResponse(request.signal, async (writer) => {
      const end = setTimeout(() => writer.close(), LONGEST_MS)
      const unwatch = await watchAccess(ctx, () => {
        writer.send('access', {})
        writer.close()
      })
      const visit = ctx.actor.kind === 'staff' ? ctx.actor.visit : undefined
      const unwatchVisit = visit ? whenVisitEnds(visit, () => writer.close()) : () => undefined
      const unwatchCompany = whenClosed(ctx.tenant, () => writer.close())
      const unfollow = await follow(ctx, writer)
      return () => {
        clearTimeout(end)
        unwatch()
        unwatchCompany()
        unwatchVisit()
        unfollow()
      }
    })
  } catch (error) {
    return errorResponse(error)
  }
}
