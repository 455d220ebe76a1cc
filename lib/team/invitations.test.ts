import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '@/lib/kernel'
import { usedOf } from '@/lib/operations'
import { type TestTenant, testTenant } from '@/lib/testing'
import { acceptInvitation } from './accept-invitation'
import { cancelInvitation } from './cancel-invitation'
import { inviteMember } from './invite-member'
import { addPerson, latestMail, signInAs } from './people.fixture'
import { readLink } from './read-link'
import { resendInvitation } from './resend-invitation'

const CHOSEN = 'a password of my own'

let company: TestTenant
let admin: Awaited<ReturnType<typeof addPerson>>
beforeAll(async () => {
  company = await testTenant({ name: 'Northwind Test' })
  admin = await addPerson(company, 'tenant_admin', 'Ada Admin')
})

async function invited() {
  const email = `${newId()}@example.test`
  const member = await inviteMember(admin.ctx, { email, role: 'agent' })
  return { email, member, mail: await latestMail(company, email) }
}

describe('an invitation', () => {
  it('is mailed in the company’s name and leads to an account', async () => {
    const { email, mail } = await invited()
    expect(mail.subject).toBe('Ada Admin invites you to Northwind Test')
    expect(mail.text).toContain('as Agent')
    expect(await readLink(company.anonymous, { kind: 'invitation', token: mail.token })).toEqual({ email, name: '' })
    const joined = await acceptInvitation(company.anonymous, { token: mail.token, name: 'Sam', password: CHOSEN })
    expect(joined).toEqual({ email })
    expect((await signInAs(company, email, CHOSEN)).ctx.actor).toMatchObject({ role: 'agent', label: 'Sam' })
  })

  it('works once: of two that come at the same time one fails', async () => {
    const { mail } = await invited()
    const accept = (name: string) => acceptInvitation(company.anonymous, { token: mail.token, name, password: CHOSEN })
    const results = await Promise.allSettled([accept('First'), accept('Second')])
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(accept('Third')).rejects.toMatchObject({ code: 'invalid', issues: [{ path: 'token' }] })
  })

  it('does not work on another company’s host', async () => {
    const { mail } = await invited()
    const other = await testTenant()
    const use = acceptInvitation(other.anonymous, { token: mail.token, name: 'Eve', password: CHOSEN })
    await expect(use).rejects.toMatchObject({ code: 'invalid' })
    expect(await readLink(other.anonymous, { kind: 'invitation', token: mail.token })).toBeNull()
  })

  it('does not work as another kind of link', async () => {
    const { mail } = await invited()
    expect(await readLink(company.anonymous, { kind: 'password_reset', token: mail.token })).toBeNull()
  })

  it('stops working when it is sent again, withdrawn or too old', async () => {
    const first = await invited()
    await resendInvitation(admin.ctx, { memberId: first.member.id })
    const second = await latestMail(company, first.email)
    expect(second.token).not.toBe(first.mail.token)
    const isUsable = async (token: string) =>
      (await readLink(company.anonymous, { kind: 'invitation', token })) !== null
    expect([await isUsable(first.mail.token), await isUsable(second.token)]).toEqual([false, true])
    await company.system.db.memberToken.updateMany({
      where: { memberId: first.member.id },
      data: { expiresAt: new Date(Date.now() - 1000) },
    })
    expect(await isUsable(second.token)).toBe(false)
    await cancelInvitation(admin.ctx, { memberId: first.member.id })
    await expect(resendInvitation(admin.ctx, { memberId: first.member.id })).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  it('keeps only a hash of the link in the database, and seals the mail that holds it', async () => {
    const { email, mail } = await invited()
    const tokens = await company.system.db.memberToken.findMany({})
    const mails = await company.system.db.email.findMany({ where: { toAddress: email } })
    expect(JSON.stringify([tokens, mails])).not.toContain(mail.token)
  })

  it('is not used up by a password that is refused', async () => {
    const { mail } = await invited()
    const weak = acceptInvitation(company.anonymous, { token: mail.token, name: 'Sam', password: 'short' })
    await expect(weak).rejects.toMatchObject({ code: 'invalid', issues: [{ path: 'password' }] })
    expect(await readLink(company.anonymous, { kind: 'invitation', token: mail.token })).not.toBeNull()
  })

  it('is refused for an address that is in the team', async () => {
    const { email } = await invited()
    await expect(inviteMember(admin.ctx, { email, role: 'viewer' })).rejects.toMatchObject({ code: 'conflict' })
  })

  it('is for those who may: a manager sees the team but does not change it', async () => {
    const manager = await addPerson(company, 'manager')
    const attempt = inviteMember(manager.ctx, { email: `${newId()}@example.test`, role: 'agent' })
    await expect(attempt).rejects.toMatchObject({ code: 'forbidden' })
    const refused = await company.system.db.auditLog.count({
      where: { action: 'members.invite', result: 'failure', actorId: manager.memberId },
    })
    expect(refused).toBe(1)
  })
})

describe('seats', () => {
  it('are limited by the plan, also when invitations come at once, and come back', async () => {
    const small = await testTenant({ planId: 'free' })
    const owner = await addPerson(small, 'tenant_admin')
    const invite = () => inviteMember(owner.ctx, { email: `${newId()}@example.test`, role: 'agent' })
    const results = await Promise.allSettled([invite(), invite(), invite(), invite()])
    const [one] = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(2)
    await expect(invite()).rejects.toMatchObject({ code: 'limit_exceeded', status: 403 })
    await cancelInvitation(owner.ctx, { memberId: one?.id ?? '' })
    await invite()
    expect(await usedOf(small.system, 'users')).toBe(3)
  })
})
