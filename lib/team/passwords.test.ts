import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '@/lib/kernel'
import { type TestTenant, testTenant } from '@/lib/testing'
import { changePassword } from './change-password'
import { hashPassword, isPassword } from './passwords'
import { addPerson, latestMail, PASSWORD, signInAs } from './people.fixture'
import { requestPasswordReset } from './request-password-reset'
import { resetPassword } from './reset-password'
import { sendPasswordReset } from './send-password-reset'
import { sessionOfToken } from './session-of-token'
import { signIn } from './sign-in'

const FRESH = 'another fine password'

let company: TestTenant
beforeAll(async () => {
  company = await testTenant()
})

/** What the worker does with the latest request. */
async function runRequest(email: string) {
  await requestPasswordReset(company.anonymous, { email })
  const event = await company.system.db.outboxEvent.findFirst({
    where: { type: 'password_reset.requested' },
    orderBy: { id: 'desc' },
  })
  const payload = event?.payload as { memberId: string; requestId: string }
  await sendPasswordReset(company.system, payload)
  return payload
}

describe('a stored password', () => {
  it('is an argon2id hash that only the password opens', async () => {
    const stored = await hashPassword(PASSWORD)
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(await isPassword(stored, PASSWORD)).toBe(true)
    expect(await isPassword(stored, `${PASSWORD} `)).toBe(false)
    expect(await isPassword(null, PASSWORD)).toBe(false)
  })
})

describe('a forgotten password', () => {
  it('is set anew by a mailed link, and every session ends', async () => {
    const person = await addPerson(company)
    await runRequest(person.email)
    const { token, text } = await latestMail(company, person.email)
    expect(text).toContain('/reset-password?token=')
    await resetPassword(company.anonymous, { token, password: FRESH })
    expect(await sessionOfToken(company.tenant, person.token)).toMatchObject({ state: 'none' })
    expect(await signIn(company.anonymous, { email: person.email, password: PASSWORD })).toBeNull()
    expect(await signIn(company.anonymous, { email: person.email, password: FRESH })).not.toBeNull()
    expect((await latestMail(company, person.email)).subject).toBe('Your password was changed')
  })

  it('gets the same answer and the same work for an address that nobody has', async () => {
    const before = await company.system.db.email.count()
    const unknown = `${newId()}@example.test`
    const known = await addPerson(company)
    const rows = () => Promise.all([company.system.db.outboxEvent.count(), company.system.db.auditLog.count()])
    const start = await rows()
    expect(await requestPasswordReset(company.anonymous, { email: unknown })).toEqual({ isAccepted: true })
    const middle = await rows()
    expect(await requestPasswordReset(company.anonymous, { email: known.email })).toEqual({ isAccepted: true })
    const end = await rows()
    expect(end.map((count, index) => count - (middle[index] ?? 0))).toEqual(
      middle.map((count, index) => count - (start[index] ?? 0)),
    )
    await runRequest(unknown)
    expect(await company.system.db.email.count()).toBe(before)
  })

  it('gets one mail when its job runs twice', async () => {
    const person = await addPerson(company)
    const payload = await runRequest(person.email)
    await sendPasswordReset(company.system, payload)
    expect(await company.system.db.email.count({ where: { toAddress: person.email } })).toBe(1)
  })

  it('opens with a link once: of two uses at the same time one fails', async () => {
    const person = await addPerson(company)
    await runRequest(person.email)
    const { token } = await latestMail(company, person.email)
    const use = () => resetPassword(company.anonymous, { token, password: FRESH })
    const results = await Promise.allSettled([use(), use()])
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('cannot be used to flood a mailbox', async () => {
    const { email } = await addPerson(company)
    for (let request = 0; request < 4; request++) await requestPasswordReset(company.anonymous, { email })
    await expect(requestPasswordReset(company.anonymous, { email })).rejects.toMatchObject({ code: 'rate_limited' })
  })
})

describe('changing one’s password', () => {
  it('asks for the present one and ends the other sessions', async () => {
    const person = await addPerson(company)
    const elsewhere = await signInAs(company, person.email)
    const wrong = changePassword(person.ctx, { currentPassword: 'not it at all', password: FRESH })
    await expect(wrong).rejects.toMatchObject({ issues: [{ path: 'currentPassword' }] })
    await changePassword(person.ctx, { currentPassword: PASSWORD, password: FRESH })
    expect(await sessionOfToken(company.tenant, elsewhere.token)).toMatchObject({ state: 'none' })
    expect(await sessionOfToken(company.tenant, person.token)).toMatchObject({ state: 'live' })
    expect(await signIn(company.anonymous, { email: person.email, password: FRESH })).not.toBeNull()
  })
})
