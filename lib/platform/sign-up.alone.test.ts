import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { platformDb } from '@/lib/db'
import { env, newId } from '@/lib/kernel'
import { sendEmail } from '@/lib/providers/email'
import { useFreshDatabase } from '@/lib/testing/postgres'
import { confirmSignUp } from './confirm-sign-up'
import { getProvisioningRun } from './get-provisioning-run'
import { getSignUpRequest } from './get-sign-up-request'
import { getSignUpRun } from './get-sign-up-run'
import { getSignUpSettings } from './get-sign-up-settings'
import { isSignUpOpen } from './is-sign-up-open'
import { operator, supporter, visitor } from './people.fixture'
import { provisionTenant } from './provision-tenant'
import { requestSignUp } from './request-sign-up'
import { updateSignUpSettings } from './update-sign-up-settings'

vi.mock('@/lib/providers/email', async (original) => ({
  ...(await original<typeof import('@/lib/providers/email')>()),
  sendEmail: vi.fn(),
}))
const mailbox = vi.mocked(sendEmail)

beforeAll(useFreshDatabase)
beforeEach(() => {
  mailbox.mockReset()
  mailbox.mockResolvedValue({ response: '250 ok' })
})

const email = () => `founder@${newId()}.example.test`
const lastMail = () => mailbox.mock.calls.at(-1)?.[0] ?? { to: '', subject: '', text: '', html: '' }
const tokenIn = (text: string) => /token=([\w-]+)/.exec(text)?.[1] ?? ''

/** Asks and returns the token that was mailed. */
async function ask(input: Omit<Parameters<typeof requestSignUp>[1], 'email'> & { email?: string }): Promise<string> {
  await requestSignUp(visitor(), { email: email(), ...input })
  return tokenIn(lastMail().text)
}
const begin = async (name: string) => confirmSignUp(visitor(), { token: await ask({ name }) })
const slugOf = async (runId: string) => (await getSignUpRun(visitor(), { id: runId })).slug

describe('a sign-up', () => {
  it('makes nothing before the mailed link is opened, then reserves the name on the free plan and begins the saga', async () => {
    const token = await ask({ name: 'Bäckerei Möller', locale: 'de', industry: 'retail' })
    expect(await platformDb().tenant.count({ where: { slug: 'backerei-moller' } })).toBe(0)
    expect(await getSignUpRequest(visitor(), { token })).toMatchObject({ name: 'Bäckerei Möller', runId: null })
    const { runId } = await confirmSignUp(visitor(), { token })
    const tenant = await platformDb().tenant.findFirst({
      where: { slug: 'backerei-moller' },
      include: { branding: true },
    })
    expect(tenant).toMatchObject({ status: 'provisioning', planId: 'free', name: 'Bäckerei Möller', locale: 'de' })
    expect(tenant?.branding?.choices).toMatchObject({ companyName: 'Bäckerei Möller' })
    expect(await getSignUpRun(visitor(), { id: runId })).toMatchObject({ status: 'running', tenantId: tenant?.id })
  })

  it('asks in the reader’s language and the platform’s name', async () => {
    await ask({ name: 'Möller', locale: 'de', email: 'leser@example.test' })
    expect(lastMail()).toMatchObject({
      to: 'leser@example.test',
      subject: 'Bestätigen Sie Ihre E-Mail-Adresse für Möller',
      from: { name: env().PLATFORM_NAME },
    })
    await ask({ name: 'Möller', locale: 'ar' })
    expect(lastMail().html).toContain('dir="rtl"')
  })

  it('with the same link twice, also at once, gives one company', async () => {
    const token = await ask({ name: 'Only Once' })
    const runs = await Promise.all([1, 2, 3].map(() => confirmSignUp(visitor(), { token })))
    expect(new Set(runs.map(({ runId }) => runId)).size).toBe(1)
    expect(await platformDb().tenant.count({ where: { slug: { startsWith: 'only-once' } } })).toBe(1)
  })

  it('asked twice for one address is one request, and the older link is dead', async () => {
    const address = email()
    const first = await ask({ name: 'First Words', email: address })
    const second = await ask({ name: 'Second Words', email: address.toUpperCase() })
    await expect(confirmSignUp(visitor(), { token: first })).rejects.toMatchObject({ status: 404 })
    expect(await getSignUpRequest(visitor(), { token: second })).toMatchObject({ name: 'Second Words' })
  })

  it('is forgotten when nobody opens the link', async () => {
    const token = await ask({ name: 'Too Late' })
    await platformDb().signUpRequest.updateMany({ data: { expiresAt: new Date(Date.now() - 1_000) } })
    await expect(confirmSignUp(visitor(), { token })).rejects.toMatchObject({ status: 404 })
    await expect(getSignUpRequest(visitor(), { token })).rejects.toMatchObject({ status: 404 })
    await ask({ name: 'Another' })
    expect(await platformDb().signUpRequest.count()).toBe(1)
  })

  it('can be asked for again when the mail could not leave', async () => {
    const address = email()
    mailbox.mockRejectedValueOnce(new Error('no server'))
    await expect(ask({ name: 'Retry', email: address })).rejects.toThrow()
    const token = await ask({ name: 'Retry', email: address })
    expect(await confirmSignUp(visitor(), { token })).toMatchObject({ runId: expect.any(String) })
  })

  it('keeps the founder’s address sealed, before and after', async () => {
    const address = email()
    const { runId } = await confirmSignUp(visitor(), {
      token: await ask({ name: `Sealed ${newId()}`, email: address }),
    })
    const rows = [await platformDb().provisioningRun.findMany(), await platformDb().signUpRequest.findMany()]
    expect(JSON.stringify(rows)).not.toContain(address)
    expect(JSON.stringify(await platformDb().platformAudit.findMany())).not.toContain(address)
    expect(JSON.stringify(await getSignUpRun(visitor(), { id: runId }))).not.toContain(address)
  })

  it('finds another address for a name that is taken, also at the same moment', async () => {
    const slugs: string[] = []
    for (let count = 0; count < 3; count++) slugs.push(await slugOf((await begin('Taken Twice')).runId))
    expect(slugs).toEqual(['taken-twice', 'taken-twice-2', 'taken-twice-3'])
    const tokens = [
      await ask({ name: 'Rush Hour' }),
      await ask({ name: 'Rush Hour' }),
      await ask({ name: 'Rush Hour' }),
    ]
    const outcomes = await Promise.allSettled(tokens.map((token) => confirmSignUp(visitor(), { token })))
    const made = outcomes.filter(({ status }) => status === 'fulfilled').length
    expect(made).toBeGreaterThan(0)
    expect(await platformDb().tenant.count({ where: { slug: { startsWith: 'rush-hour' } } })).toBe(made)
  })

  it.each([['Admin'], ['!!!'], ['中文'], ['Win at www.evil.example'], ['http://evil.example']])(
    'needs a name that makes an address and is none: %s',
    async (name) => {
      await expect(ask({ name })).rejects.toMatchObject({ status: 400, issues: [{ path: 'name' }] })
      expect(mailbox).not.toHaveBeenCalled()
    },
  )

  it('is slowed down for one network address, one e-mail address and one domain, not for a mailbox provider', async () => {
    const from = visitor('192.0.2.7')
    for (let count = 0; count < 10; count++) await requestSignUp(from, { name: `Flood ${newId()}`, email: email() })
    const flood = requestSignUp(from, { name: `Flood ${newId()}`, email: email() })
    await expect(flood).rejects.toMatchObject({ status: 429, retryAfterSeconds: expect.any(Number) })
    const address = email()
    for (let count = 0; count < 3; count++) await ask({ name: 'Same', email: address })
    await expect(ask({ name: 'Same', email: address })).rejects.toMatchObject({ status: 429 })
    for (let count = 0; count < 20; count++) await ask({ name: 'Domain', email: `p${count}@one.example.test` })
    await expect(ask({ name: 'Domain', email: 'p21@one.example.test' })).rejects.toMatchObject({ status: 429 })
    for (let count = 0; count < 21; count++) await ask({ name: 'Many', email: `p${count}-${newId()}@gmail.com` })
  })

  it('opens no run that staff began, and staff’s door is not for visitors', async () => {
    const run = await provisionTenant(operator(), { name: `Staff ${newId()}`, admin: { email: email() } })
    await expect(getSignUpRun(visitor(), { id: run.runId })).rejects.toMatchObject({ status: 404 })
    await expect(getProvisioningRun(visitor(), { id: run.runId })).rejects.toMatchObject({ status: 401 })
  })
})

describe('the operator', () => {
  it('closes the sign-up, also for links that are under way, and opens it again', async () => {
    const token = await ask({ name: 'Under Way' })
    const { pending: _, ...settings } = await getSignUpSettings(operator(), {})
    await updateSignUpSettings(operator(), { ...settings, isOpen: false })
    expect(await isSignUpOpen(visitor(), {})).toBe(false)
    await expect(ask({ name: 'Closed' })).rejects.toMatchObject({ status: 403 })
    await expect(confirmSignUp(visitor(), { token })).rejects.toMatchObject({ status: 403 })
    await updateSignUpSettings(operator(), { ...settings, isOpen: true })
    expect(await confirmSignUp(visitor(), { token })).toMatchObject({ runId: expect.any(String) })
  })

  it('says which domains are refused, with all that is under them', async () => {
    await expect(ask({ name: 'Throw Away', email: 'x@mailinator.com' })).rejects.toMatchObject({
      status: 400,
      issues: [{ path: 'email' }],
    })
    await updateSignUpSettings(operator(), { isOpen: true, blockedDomains: ['spam.example', 'SPAM.example '] })
    expect((await getSignUpSettings(supporter(), {})).blockedDomains).toEqual(['spam.example'])
    await expect(ask({ name: 'Throw Away', email: 'x@deep.spam.example' })).rejects.toMatchObject({ status: 400 })
    expect(await ask({ name: 'Fine', email: 'x@notspam.example' })).not.toBe('')
  })

  it('alone decides', async () => {
    const change = { isOpen: false, blockedDomains: [] }
    await expect(updateSignUpSettings(supporter(), change)).rejects.toMatchObject({ status: 403 })
    await expect(updateSignUpSettings(visitor(), change)).rejects.toMatchObject({ status: 401 })
    await expect(getSignUpSettings(visitor(), {})).rejects.toMatchObject({ status: 401 })
  })
})
