import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '@/lib/kernel'
import { type TestTenant, testTenant } from '@/lib/testing'
import { createJoinLink } from './create-join-link'
import { createRole } from './create-role'
import { joinByLink } from './join-by-link'
import { listJoinLinks } from './list-join-links'
import { addPerson, latestMail, PASSWORD, signInAs, type TestPerson } from './people.fixture'
import { readJoinConfirmation } from './read-join-confirmation'
import { readJoinLink } from './read-join-link'
import { requestJoin } from './request-join'
import { revokeJoinLink } from './revoke-join-link'

const DOMAIN = 'acme.example'

let company: TestTenant
let admin: TestPerson
beforeAll(async () => {
  company = await testTenant()
  admin = await addPerson(company, 'tenant_admin')
})

const link = async (role = 'agent') => {
  const made = await createJoinLink(admin.ctx, { emailDomain: DOMAIN, role: role as 'agent' })
  return { ...made, token: new URL(made.url).searchParams.get('token') ?? '' }
}
const colleague = () => `${newId()}@${DOMAIN}`
const join = (token: string, name = 'Colleague') => joinByLink(company.anonymous, { token, name, password: PASSWORD })

async function proof(email: string, token: string): Promise<string> {
  await requestJoin(company.anonymous, { token, email })
  return (await latestMail(company, email)).token
}

describe('a join link', () => {
  it('lets people of its domain in with its role, once their address is proved', async () => {
    const { key } = await createRole(admin.ctx, { name: newId(), permissions: [] })
    const { token, id } = await link(key)
    expect(await readJoinLink(company.anonymous, { token })).toEqual({ emailDomain: DOMAIN })
    const email = colleague()
    const confirmation = await proof(email, token)
    expect(await company.system.db.member.count({ where: { emailNormalized: email } })).toBe(0)
    expect(await readJoinConfirmation(company.anonymous, { token: confirmation })).toEqual({ email })
    await join(confirmation)
    expect((await signInAs(company, email)).ctx.actor).toMatchObject({ role: 'custom', grants: {} })
    expect(await readJoinConfirmation(company.anonymous, { token: confirmation })).toBeNull()
    await expect(join(confirmation)).rejects.toMatchObject({ code: 'conflict' })
    const { items } = await listJoinLinks(admin.ctx, {})
    expect(items.find((item) => item.id === id)).toMatchObject({ joined: 1, role: key })
  })

  it('makes one member of two who confirm at once', async () => {
    const { token } = await link()
    const confirmation = await proof(colleague(), token)
    const both = await Promise.allSettled([join(confirmation), join(confirmation)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('is no way in for other addresses, and tells nobody who is in the team', async () => {
    const { token } = await link()
    await expect(requestJoin(company.anonymous, { token, email: `x@evil-${DOMAIN}` })).rejects.toMatchObject({
      issues: [{ path: 'email' }],
    })
    const email = colleague()
    await join(await proof(email, token))
    const mails = await company.system.db.email.count({ where: { toAddress: email } })
    expect(await requestJoin(company.anonymous, { token, email })).toEqual({ isAccepted: true })
    expect(await company.system.db.email.count({ where: { toAddress: email } })).toBe(mails)
  })

  it('ends when it is withdrawn, with the mails that it has sent', async () => {
    const { token, id } = await link()
    const confirmation = await proof(colleague(), token)
    await revokeJoinLink(admin.ctx, { joinLinkId: id })
    expect(await readJoinLink(company.anonymous, { token })).toBeNull()
    await expect(requestJoin(company.anonymous, { token, email: colleague() })).rejects.toMatchObject({ status: 400 })
    await expect(join(confirmation)).rejects.toMatchObject({ status: 400 })
  })

  it('ends by itself', async () => {
    const { token, id } = await link()
    await company.system.db.joinLink.updateMany({ where: { id }, data: { expiresAt: new Date(Date.now() - 1_000) } })
    expect(await readJoinLink(company.anonymous, { token })).toBeNull()
  })

  it('of another company, or changed by a letter, is none', async () => {
    const { token } = await link()
    const confirmation = await proof(colleague(), token)
    const other = await testTenant()
    expect(await readJoinLink(other.anonymous, { token })).toBeNull()
    expect(await readJoinConfirmation(other.anonymous, { token: confirmation })).toBeNull()
    const changed = `${token.slice(0, -1)}${token.endsWith('0') ? '1' : '0'}`
    expect(await readJoinLink(company.anonymous, { token: changed })).toBeNull()
  })

  it('is never for everybody, and never gives rights over the rules', async () => {
    const make = (emailDomain: string, role = 'agent') =>
      createJoinLink(admin.ctx, { emailDomain, role: role as 'agent' })
    for (const domain of ['gmail.com', 'com', 'a b.com', '-x.com', 'x.com:80', '@x.com']) {
      await expect(make(domain)).rejects.toMatchObject({ status: 400, issues: [{ path: 'emailDomain' }] })
    }
    await expect(make(DOMAIN, 'tenant_admin')).rejects.toMatchObject({ status: 400, issues: [{ path: 'role' }] })
  })
})
