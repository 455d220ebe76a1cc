'use server'

import { redirect } from 'next/navigation'
import { actionContext } from '@/app/_request/action'
import { clearToken } from '@/app/_request/session-cookie'
import { closeSession } from '@/lib/team'

/** Ends the session on the server, then in the browser. */
export async function signOut(): Promise<void> {
  const ctx = await actionContext()
  if (ctx.actor.kind === 'member') await closeSession(ctx, {})
  await clearToken()
  redirect('/sign-in')
}
