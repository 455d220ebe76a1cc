import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '@/lib/kernel'
import { findTenant } from '@/lib/tenancy'
import { type TestTenant, testTenant } from '@/lib/testing'
import { acceptInvitation } from './accept-invitation'
import { confirmEmailChange } from './confirm-email-change'
import { createFirstAdmin } from './create-first-admin'
import { addPerson, latestMail, PASSWORD, signInAs } from './people.fixture'
import { readProfile } from './read-profile'
import { requestEmailChange } from './request-email-change'
import { sendWelcome } from './send-welcome'
import { updateCompanyProfile } from './update-company-profile'
import { updateProfile } from './update-profile'

let company: TestTenant
beforeAll(async () => {
  company = await testTenant()
})

describe('a new address', () => {
  const change = (person: Awaited<ReturnType<typeof addPerson>>, email: string, currentPassword = PASSWORD) =>
    requestEmailChange(person.ctx, { email, currentPassword })

  it('counts from when the link to it has been followed; the old one is told', async () => {
    const person = await addPerson(company)
    const email = `${newId()}@example.test`
    await change(person, email)
    expect((await latestMail(company, person.email)).text).toContain(email)
    expect((await signInAs(company, person.email)).memberId).toBe(person.memberId)
    const { token } = await latestMail(company, email)
    expect(await confirmEmailChange(company.anonymous, { token })).toEqual({ email })
    expect((await signInAs(company, email)).memberId).toBe(person.memberId)
    await expect(confirmEmailChange(company.anonymous, { token })).rejects.toMatchObject({ code: 'invalid' })
  })

  it('needs the password and must be free, also when it is confirmed', async () => {
    const [person, other] = [await addPerson(company), await addPerson(company)]
    await expect(change(person, `${newId()}@example.test`, 'wrong password')).rejects.toMatchObject({ code: 'invalid' })
    await expect(change(person, other.email)).rejects.toMatchObject({ code: 'conflict' })
    const email = `${newId()}@example.test`
    await change(person, email)
    await change(other, email)
    await confirmEmailChange(company.anonymous, { token: (await latestMail(company, email)).token })
    expect((await signInAs(company, email)).memberId).toBe(other.memberId)
  })
})

describe('one’s profile', () => {
  it('is changed by oneself and refuses what it does not know', async () => {
    const { ctx } = await addPerson(company)
    const profile = { name: 'Renamed', title: 'Support', timeZone: 'Europe/Berlin', locale: 'de' }
    await updateProfile(ctx, profile)
    expect(await readProfile(ctx, {})).toMatchObject({ ...profile, permissions: expect.any(Array) })
    await expect(updateProfile(ctx, { ...profile, role: 'tenant_admin' } as never)).rejects.toMatchObject({
      code: 'invalid',
    })
    await expect(updateProfile(ctx, { ...profile, timeZone: 'Mars/Olympus' })).rejects.toMatchObject({
      issues: [{ path: 'timeZone' }],
    })
  })
})

describe('the first administrator', () => {
  it('is welcomed once, sets a password and completes the company’s profile', async () => {
    const fresh = await testTenant()
    const email = `${newId()}@example.test`
    await createFirstAdmin(fresh.system, { email, name: 'Owner' })
    await createFirstAdmin(fresh.system, { email, name: 'Owner' })
    await sendWelcome(fresh.system, { email })
    await sendWelcome(fresh.system, { email })
    expect(await fresh.system.db.member.count()).toBe(1)
    expect(await fresh.system.db.email.count()).toBe(1)
    const mail = await latestMail(fresh, email)
    expect(mail.text).toContain(`${fresh.tenant.slug}.`)
    await acceptInvitation(fresh.anonymous, { token: mail.token, name: 'Owner', password: PASSWORD })
    const owner = await signInAs(fresh, email)
    expect(await readProfile(owner.ctx, {})).toMatchObject({ needsOnboarding: true, role: 'tenant_admin' })
    const profile = {
      name: 'Renamed Ltd',
      description: 'Everything for the garden.',
      industry: 'Retail',
      companySize: '11-50',
      defaultAudience: 'Shoppers',
      locale: 'de',
    } as const
    await updateCompanyProfile(owner.ctx, { ...profile, timeZone: 'Europe/Paris' })
    expect(await readProfile(owner.ctx, {})).toMatchObject({ needsOnboarding: false })
    expect(await findTenant({ id: fresh.tenant.id })).toMatchObject({ ...profile, timeZone: 'Europe/Paris' })
  })

  it('is the only one of the built-in roles that changes the company', async () => {
    const { ctx } = await addPerson(company, 'manager')
    const attempt = updateCompanyProfile(ctx, {
      name: 'Taken over',
      description: null,
      industry: null,
      companySize: null,
      defaultAudience: null,
      locale: 'en',
      timeZone: 'UTC',
    })
    await expect(attempt).rejects.toMatchObject({ code: 'forbidden' })
  })
})
