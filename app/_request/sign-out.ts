'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { closeSession, closeStaffSession } from '@/lib/team'
import { readAppHost } from '@/lib/tenancy'
import { actionContext, consoleActionContext } from './action'
import { SIGN_IN_PATH } from './renewal'
import { clearToken } from './session-cookie'

/** Ends the session on this host, company's or console, and leads to its sign-in page. */
export async function signOut(): Promise<void> {
  if (readAppHost(await headers()).kind === 'console') {
    await closeStaffSession(await consoleActionContext(), {})
  } else {
    const ctx = await actionContext()
    if (ctx.actor.kind === 'member') await closeSession(ctx, {})
  }
  await clearToken()
  redirect(`${SIGN_IN_PATH}?notice=signed-out`)
}
