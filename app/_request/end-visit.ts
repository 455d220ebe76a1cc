'use server'

import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { endVisitHere, visitCookieName, visitCookieOptions } from '@/lib/impersonation'
import { actionContext } from './action'

/** The visitor leaves: the visit is over everywhere, and its cookie is gone. */
export async function endVisitNow(): Promise<void> {
  const ctx = await actionContext()
  if (ctx.actor.kind === 'staff' && ctx.actor.visit) await endVisitHere(ctx, ctx.actor.visit.id)
  const jar = await cookies()
  jar.set(visitCookieName(), '', visitCookieOptions(0))
  redirect('/sign-in')
}
