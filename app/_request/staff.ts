import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import type { PlatformContext } from '@/lib/operations'
import { type LiveStaff, staffActor, staffOfToken } from '@/lib/team'
import { readAppHost } from '@/lib/tenancy'
import { renewUrl, signInUrl } from './renewal'
import { requestedPath, requestInfo } from './request-info'
import { readToken } from './session-cookie'

const foundStaff = cache(async () => {
  if (readAppHost(await headers()).kind !== 'console') notFound()
  return staffOfToken(await readToken())
})

const signedIn = cache(async (): Promise<LiveStaff> => {
  const found = await foundStaff()
  if (found.state === 'none') redirect(signInUrl(await requestedPath()))
  if (found.state === 'renewable') redirect(renewUrl(await requestedPath()))
  return found.staff
})

/** The member of the platform's staff who is signed in on the console, or null. */
export const optionalStaff = async (): Promise<LiveStaff | null> => {
  const found = await foundStaff()
  return found.state === 'live' ? found.staff : null
}

/** For pages of the console: whoever is not signed in goes to its sign-in and comes back. */
export async function staffContext(): Promise<PlatformContext> {
  return { actor: staffActor(await signedIn()), request: await requestInfo() }
}

/** Name, address and role of the signed-in member of staff, for the console's frame. */
export const currentStaff = (): Promise<LiveStaff> => signedIn()
