'use server'

import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { ACCOUNT_COOKIE } from '@/lib/callers'
import { contextInAccount } from '@/lib/operations'
import { actionContext } from './action'
import { pageTenant } from './tenant'

const DASHBOARD_PATH = /^\/dashboard(\/[a-z-]+)*$/

/**
 * Where this browser works from now on: an account's id, or all of them. What may be seen is decided at each request.
 * @param path the page of the dashboard to go on with
 */
export async function chooseAccount(account: string, path = '/dashboard'): Promise<void> {
  const { actor, request } = await actionContext()
  await contextInAccount(await pageTenant(), actor, request, account)
  const jar = await cookies()
  jar.set(ACCOUNT_COOKIE, account, { path: '/', sameSite: 'lax', httpOnly: true })
  redirect(DASHBOARD_PATH.test(path) ? path : '/dashboard')
}
