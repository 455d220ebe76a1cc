import { beforeAll, describe, expect, it } from 'vitest'
import { platformDb } from '@/lib/db'
import { newId } from '@/lib/kernel'
import { useFreshDatabase } from '@/lib/testing/postgres'
import { getProvisioningRun } from './get-provisioning-run'
import { getSignUpRun } from './get-sign-up-run'
import { operator, visitor } from './people.fixture'
import { provisionTenant } from './provision-tenant'
import { signUp } from './sign-up'

beforeAll(useFreshDatabase)

const email = () => `founder-${newId()}@example.test`

describe('a sign-up', () => {
  it('reserves the name on the free plan and begins the saga', async () => {
    const { runId, slug } = await signUp(visitor(), { name: 'Bäckerei Möller', email: email() })
    expect(slug).toBe('backerei-moller')
    const tenant = await platformDb().tenant.findFirst({ where: { slug }, include: { branding: true } })
    expect(tenant).toMatchObject({ status: 'provisioning', planId: 'free', name: 'Bäckerei Möller', isDemo: false })
    expect(tenant?.branding?.choices).toMatchObject({ companyName: 'Bäckerei Möller' })
    const run = await getSignUpRun(visitor(), { id: runId })
    expect(run).toMatchObject({ status: 'running', slug, tenantId: tenant?.id })
    expect(run.steps.map(({ name, state }) => `${name} ${state}`).slice(0, 2)).toEqual([
      'reserve done',
      'defaults pending',
    ])
  })

  it('keeps the founder’s address sealed', async () => {
    const address = email()
    const { runId } = await signUp(visitor(), { name: `Sealed ${newId()}`, email: address })
    const row = await platformDb().provisioningRun.findFirstOrThrow({ where: { id: runId } })
    expect(JSON.stringify(row)).not.toContain(address)
    expect(JSON.stringify(await getSignUpRun(visitor(), { id: runId }))).not.toContain(address)
  })

  it('finds another address for a name that is taken', async () => {
    const slugs: string[] = []
    for (let count = 0; count < 3; count++)
      slugs.push((await signUp(visitor(), { name: 'Taken Twice', email: email() })).slug)
    expect(slugs).toEqual(['taken-twice', 'taken-twice-2', 'taken-twice-3'])
  })

  it('at the same moment gives nobody the address of another', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 6 }, () => signUp(visitor(), { name: 'Rush Hour', email: email() })),
    )
    const slugs = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value.slug] : []))
    expect(slugs.length).toBeGreaterThan(0)
    expect(new Set(slugs).size).toBe(slugs.length)
    expect(await platformDb().tenant.count({ where: { slug: { startsWith: 'rush-hour' } } })).toBe(slugs.length)
  })

  it.each([['Admin'], ['!!!'], ['中文']])('needs a name that makes an address: %s', async (name) => {
    const outcome = signUp(visitor(), { name, email: email() })
    await expect(outcome).rejects.toMatchObject({ status: 400, issues: [{ path: 'name' }] })
  })

  it('is slowed down for one network address and for one e-mail address', async () => {
    const from = visitor('192.0.2.7')
    for (let count = 0; count < 10; count++) await signUp(from, { name: `Flood ${newId()}`, email: email() })
    const outcome = signUp(from, { name: `Flood ${newId()}`, email: email() })
    await expect(outcome).rejects.toMatchObject({ status: 429, retryAfterSeconds: expect.any(Number) })
    const address = email()
    for (let count = 0; count < 3; count++) await signUp(visitor(), { name: `Same ${newId()}`, email: address })
    await expect(signUp(visitor(), { name: `Same ${newId()}`, email: address })).rejects.toMatchObject({ status: 429 })
  })

  it('opens no run that staff began, and staff’s door is not for visitors', async () => {
    const run = await provisionTenant(operator(), { name: `Staff ${newId()}`, admin: { email: email() } })
    await expect(getSignUpRun(visitor(), { id: run.runId })).rejects.toMatchObject({ status: 404 })
    await expect(getProvisioningRun(visitor(), { id: run.runId })).rejects.toMatchObject({ status: 401 })
    await expect(provisionTenant(visitor(), { name: 'X', admin: { email: email() } })).rejects.toMatchObject({
      status: 401,
    })
  })
})
