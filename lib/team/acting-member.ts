import { forbidden } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'

/** The member who acts, and the session it acts in. @throws forbidden for any other actor */
export function actingMember(ctx: TenantContext): { memberId: string; sessionId: string } {
  if (ctx.actor.kind !== 'member') throw forbidden()
  return { memberId: ctx.actor.id, sessionId: ctx.actor.sessionId }
}
