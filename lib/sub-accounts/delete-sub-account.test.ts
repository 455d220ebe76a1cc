import { afterAll, beforeAll, expect, it } from 'vitest'
import { type EventWorker, startReactions } from '@/lib/events'
import { usedOf } from '@/lib/operations'
import { findTenant } from '@/lib/tenancy'
import { testMember, testSubAccount, testTenant } from '@/lib/testing'
import { useFreshDatabase } from '@/lib/testing/postgres'
import { deleteSubAccount } from './delete-sub-account'
import { subAccountReactions } from './jobs'

let worker: EventWorker
beforeAll(useFreshDatabase)
beforeAll(async () => {
  worker = await startReactions(subAccountReactions, { isAlone: true })
}, 60_000)
afterAll(() => worker.stop())

it('is erased by the worker while the company goes on, and leaves the others as they are', async () => {
  const agency = await testTenant({ name: 'Agency' })
  const boss = await testMember(agency)
  const [gone, kept] = [await testSubAccount(agency, 'Gone'), await testSubAccount(agency, 'Kept')]
  for (const { system } of [gone, kept, agency]) await system.db.contact.create({ data: { name: 'Customer' } })
  await deleteSubAccount(boss, { id: gone.tenant.accountId, name: 'Gone' })
  await expect.poll(() => findTenant({ id: gone.tenant.accountId }), { timeout: 30_000 }).toBeNull()
  expect(await findTenant({ id: kept.tenant.accountId })).toMatchObject({ status: 'active' })
  // The company sees its own customer and those of all that are left.
  for (const [{ system }, left] of [
    [gone, 0],
    [kept, 1],
    [agency, 2],
  ] as const) {
    expect(await system.db.contact.count()).toBe(left)
  }
  await expect.poll(() => usedOf(boss, 'contacts'), { timeout: 10_000 }).toBe(2)
}, 60_000)
