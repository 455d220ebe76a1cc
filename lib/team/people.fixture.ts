import { newId, unseal } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'
import type { TestTenant } from '@/lib/testing'
import { sealMemberToken } from './claims'
import { createMember } from './create-member'
import { liveSession, memberActor } from './live-session'
import type { AssignableRole } from './schema'
import { signIn } from './sign-in'

export const PASSWORD = 'correct horse battery'

export type TestPerson = { ctx: TenantContext; memberId: string; email: string; sessionId: string; token: string }

/** Signs a member in by its password. For tests. */
export async function signInAs(company: TestTenant, email: string, password = PASSWORD): Promise<TestPerson> {
  const opened = await signIn(company.anonymous, { email, password })
  const session = opened && (await liveSession(company.tenant, opened.sessionId))
  if (!session) throw new Error(`${email} could not sign in`)
  const token = await sealMemberToken(company.tenant, session)
  return { ctx: company.as(memberActor(session)), memberId: session.member.id, email, sessionId: session.id, token }
}

/** A member with a password and a session of its own. For tests. */
export async function addPerson(company: TestTenant, role: AssignableRole = 'agent', name = 'Test Member') {
  const email = `${newId()}@example.test`
  await createMember(company.system, { email, name, role, password: PASSWORD })
  return signInAs(company, email)
}

/** The latest mail to an address, as its reader sees it. For tests. */
export async function latestMail(company: TestTenant, to: string) {
  const mail = await company.system.db.email.findFirst({ where: { toAddress: to }, orderBy: { id: 'desc' } })
  if (!mail) throw new Error(`no mail to ${to}`)
  const text = unseal(`email:${company.tenant.id}`, mail.text)
  return { template: mail.template, subject: mail.subject, text, token: /token=([\w-]+)/.exec(text)?.[1] ?? '' }
}
