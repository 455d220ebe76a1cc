import { beforeAll, expect, it } from 'vitest'
import { testMember, testTenant } from '@/lib/testing'
import { createCannedReply } from './create-canned-reply'
import { createStarterReplies } from './create-starter-replies'
import { deleteCannedReply } from './delete-canned-reply'
import { searchCannedReplies } from './search-canned-replies'
import { updateCannedReply } from './update-canned-reply'

let company: Awaited<ReturnType<typeof testTenant>>
let manager: Awaited<ReturnType<typeof testMember>>
beforeAll(async () => {
  company = await testTenant()
  manager = await testMember(company, 'manager', 'Mona')
})

it('are found by the beginning of the shortcut or a part of the title', async () => {
  await createCannedReply(manager, { shortcut: 'refund', title: 'How refunds work', body: 'Within 30 days.' })
  await createCannedReply(manager, { shortcut: 'ship', title: 'Delivery times', body: 'Two days.' })
  const find = async (search: string) =>
    (await searchCannedReplies(manager, { search })).items.map((reply) => reply.shortcut)
  expect(await find('/ref')).toEqual(['refund'])
  expect(await find('DELIVERY')).toEqual(['ship'])
  expect(await find('%')).toEqual([])
})

it('have one shortcut each', async () => {
  await createCannedReply(manager, { shortcut: 'hours', title: 'Hours', body: 'Nine to five.' })
  const again = { shortcut: 'Hours', title: 'Again', body: 'x' }
  await expect(createCannedReply(manager, again)).rejects.toMatchObject({ code: 'conflict' })
})

it('are changed and deleted; of another company they are unknown', async () => {
  const made = await createCannedReply(manager, { shortcut: 'vip', title: 'VIP', body: 'Hello' })
  const changed = await updateCannedReply(manager, {
    cannedReplyId: made.id,
    shortcut: 'vip',
    title: 'VIP',
    body: 'Hi',
  })
  expect(changed.body).toBe('Hi')
  const other = await testTenant()
  const stranger = await testMember(other, 'tenant_admin', 'Stranger')
  await expect(deleteCannedReply(stranger, { cannedReplyId: made.id })).rejects.toMatchObject({ code: 'not_found' })
  await deleteCannedReply(manager, { cannedReplyId: made.id })
  await expect(deleteCannedReply(manager, { cannedReplyId: made.id })).rejects.toMatchObject({ code: 'not_found' })
})

it('are there from the first day, once', async () => {
  const own = await testTenant()
  const first = await createStarterReplies(own.system, {})
  expect(first.created).toBeGreaterThan(3)
  expect(await createStarterReplies(own.system, {})).toEqual({ created: 0 })
})
