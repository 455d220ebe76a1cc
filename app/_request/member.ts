import { cookies } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { ACCOUNT_COOKIE, contextInChosenAccount } from '@/lib/callers'
import { type LiveVisit, notePage, visitActor } from '@/lib/impersonation'
import { can, type Permission, type TenantContext, tenantContext } from '@/lib/operations'
import { type LiveSession, memberActor } from '@/lib/team'
import { renewUrl, signInUrl } from './renewal'
import { requestedPath, requestInfo } from './request-info'
import { sessionOn } from './session'
import { pageTenant } from './tenant'
import { visitOn, visitSession } from './visit'

const HOME_PATH = '/dashboard'
const WELCOME_PATH = '/dashboard/welcome'
/** All that is left of the dashboard while the company is being closed. */
const CLOSING_PATH = '/closing'

const currentSession = async () => sessionOn(await pageTenant())

async function contextOf(session: LiveSession): Promise<TenantContext> {
  const wish = (await cookies()).get(ACCOUNT_COOKIE)?.value ?? null
  return contextInChosenAccount(await pageTenant(), memberActor(session), await requestInfo(), wish)
}

/** Support, as the frame of a page shows it; each page that it sees is on record with the company. */
async function visiting(visit: LiveVisit): Promise<{ ctx: TenantContext; session: LiveSession }> {
  const ctx = tenantContext(await pageTenant(), visitActor(visit), await requestInfo())
  await notePage(ctx, visit, await requestedPath())
  return { ctx, session: visitSession(visit) }
}

/** The member who is signed in, or null; for pages that are open to everybody. */
export const optionalMember = cache(async (): Promise<TenantContext | null> => {
  const found = await currentSession()
  return found.state === 'live' ? contextOf(found.session) : null
})

const signedIn = cache(async (): Promise<{ ctx: TenantContext; session: LiveSession }> => {
  const visit = await visitOn(await pageTenant())
  if (visit) return visiting(visit)
  const found = await currentSession()
  if (found.state === 'none') redirect(signInUrl(await requestedPath()))
  if (found.state === 'renewable') redirect(renewUrl(await requestedPath()))
  return { ctx: await contextOf(found.session), session: found.session }
})

/** The signed-in member's row, for a page's frame (name, picture, time zone). */
export const currentMember = async (): Promise<LiveSession['member']> => (await signedIn()).session.member

/**
 * For pages of the dashboard: whoever is not signed in goes to the sign-in and comes back; whoever may not see the page
 * finds none; the first administrator of a new company begins with its guide.
 */
export async function memberContext(access?: Permission): Promise<TenantContext> {
  const { ctx, session } = await signedIn()
  const path = await requestedPath()
  if (ctx.tenant.status === 'closing' && !path.startsWith(CLOSING_PATH)) redirect(CLOSING_PATH)
  if (session.member.needsOnboarding && path === HOME_PATH && can(ctx.actor, 'company:write')) {
    redirect(WELCOME_PATH)
  }
  if (access && !can(ctx.actor, access)) notFound()
  return ctx
}
