import { cookies, headers } from 'next/headers'
import { unstable_rethrow } from 'next/navigation'
import type { z } from 'zod'
import { ACCOUNT_COOKIE, contextInChosenAccount } from '@/lib/callers'
import { visitActor } from '@/lib/impersonation'
import { AppError, type FieldIssue, notFound, unauthenticated } from '@/lib/kernel'
import {
  ANONYMOUS,
  asAppError,
  type ErrorBody,
  errorBody,
  type PlatformContext,
  type TenantContext,
  tenantContext,
  type Verb,
} from '@/lib/operations'
import { memberActor, sealMemberToken, sealStaffToken, sessionOfToken, staffActor, staffOfToken } from '@/lib/team'
import { admitsTeam, readAppHost, tenantOfHost } from '@/lib/tenancy'
import { problemWords, translatedIssues } from './problem-words'
import { requestInfo } from './request-info'
import { readToken, writeToken } from './session-cookie'
import { visitOn } from './visit'

/** What a server action tells its form; never an exception, which would lose the input. */
export type ActionResult<Data = unknown> =
  | { ok: true; data: Data }
  | { ok: false; error: ErrorBody; message: string; issues?: FieldIssue[] }

const SESSION_OVER = 'Your session has ended. Please sign in again; what you typed is still here.'

/** Runs what a server action does and translates its failure. */
export async function perform<Data>(work: () => Promise<Data>): Promise<ActionResult<Data>> {
  try {
    return { ok: true, data: await work() }
  } catch (error) {
    unstable_rethrow(error)
    const known = asAppError(error)
    const body = known.code === 'unauthenticated' ? { ...errorBody(known), error: SESSION_OVER } : errorBody(known)
    const words = await problemWords()
    const issues = body.issues && translatedIssues(body.issues, words)
    return { ok: false, error: body, message: words(body.error), ...(issues ? { issues } : {}) }
  }
}

/** Whoever called a server action on a company's host: its member, or anybody. A token past its hour is renewed here. */
export async function actionContext(): Promise<TenantContext> {
  const tenant = await tenantOfHost(readAppHost(await headers()))
  if (!tenant) throw notFound('Tenant')
  if (!admitsTeam(tenant.status)) throw new AppError('tenant_inactive', 'Invalid tenant')
  const visit = await visitOn(tenant)
  if (visit) return tenantContext(tenant, visitActor(visit), await requestInfo())
  const found = await sessionOfToken(tenant, await readToken())
  if (found.state === 'none') return tenantContext(tenant, ANONYMOUS, await requestInfo())
  if (found.state === 'renewable') await writeToken(await sealMemberToken(tenant, found.session))
  const wish = (await cookies()).get(ACCOUNT_COOKIE)?.value ?? null
  return contextInChosenAccount(tenant, memberActor(found.session), await requestInfo(), wish)
}

/** Whoever called a server action on the console. @throws unauthenticated */
export async function consoleActionContext(): Promise<PlatformContext> {
  if (readAppHost(await headers()).kind !== 'console') throw unauthenticated()
  const found = await staffOfToken(await readToken())
  if (found.state === 'none') throw unauthenticated()
  if (found.state === 'renewable') await writeToken(await sealStaffToken(found.staff))
  return { actor: staffActor(found.staff), request: await requestInfo() }
}

/** A verb as a server action: `export const invite = action(inviteMember)` in a file that starts with 'use server'. */
export function action<Input extends z.ZodType, Output>(verb: Verb<Input, Output>) {
  return async (input: z.input<Input>): Promise<ActionResult<Output>> =>
    perform(async () => verb(await actionContext(), input))
}

/** A verb of the platform plane as a server action of the console. */
export function consoleAction<Input, Output>(verb: (ctx: PlatformContext, input: Input) => Promise<Output>) {
  return async (input: Input): Promise<ActionResult<Output>> =>
    perform(async () => verb(await consoleActionContext(), input))
}
