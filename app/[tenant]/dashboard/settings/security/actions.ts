'use server'

import { redirect } from 'next/navigation'
import { action, actionContext } from '@/app/_request/action'
import { SIGN_IN_PATH } from '@/app/_request/renewal'
import { clearToken } from '@/app/_request/session-cookie'
import { updateSupportAccess } from '@/lib/impersonation'
import * as team from '@/lib/team'

export const changeSupportAccess = action(updateSupportAccess)
export const changePassword = action(team.changePassword)
export const revokeSession = action(team.revokeSession)
export const revokeOtherSessions = action(team.revokeOtherSessions)

/** Ends every session, this one too. */
export async function signOutEverywhere(): Promise<never> {
  const ctx = await actionContext()
  if (ctx.actor.kind === 'member') await team.revokeAllSessions(ctx, {})
  await clearToken()
  redirect(`${SIGN_IN_PATH}?notice=signed-out`)
}
