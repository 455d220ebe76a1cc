import { beforeAll, expect, it } from 'vitest'
import { systemActor, tenantContext } from '@/lib/operations'
import { disableMember, removeMember } from '@/lib/team'
import { testMember, testTenant } from '@/lib/testing'
import { closeConversation } from './close-conversation'
import { getConversation } from './get-conversation'
import { addCustomer } from './people.fixture'
import { releaseConversations } from './release-conversations'
import { takeConversation } from './take-conversation'

let company: Awaited<ReturnType<typeof testTenant>>
let admin: Awaited<ReturnType<typeof testMember>>
beforeAll(async () => {
  company = await testTenant()
  admin = await testMember(company, 'tenant_admin')
})

async function heldBy(member: typeof admin) {
  const { id } = await addCustomer(company.anonymous)
  await takeConversation(member, { conversationId: id, version: 1 })
  return id
}

const show = async (id: string) => (await getConversation(admin, { conversationId: id })).conversation

it('gives the customers of a disabled member back to the team, closed conversations excepted', async () => {
  const leaver = await testMember(company, 'agent', 'Leaver')
  const stays = await testMember(company, 'agent', 'Stays')
  const [open, closed, other] = [await heldBy(leaver), await heldBy(leaver), await heldBy(stays)]
  await closeConversation(leaver, { conversationId: closed, version: (await show(closed)).version })

  const memberId = String(leaver.actor.id)
  await disableMember(admin, { memberId })
  const job = tenantContext(company.tenant, systemActor('release'))
  await releaseConversations(job, { memberId })
  await releaseConversations(job, { memberId })

  expect(await show(open)).toMatchObject({ state: 'waiting', assignee: null })
  expect(await show(closed)).toMatchObject({ status: 'closed', assignee: { name: 'Leaver' } })
  expect(await show(other)).toMatchObject({ state: 'human', assignee: { name: 'Stays' } })
})

it('leaves nobody with a person who was removed', async () => {
  const leaver = await testMember(company, 'agent', 'Removed')
  const open = await heldBy(leaver)
  await removeMember(admin, { memberId: String(leaver.actor.id) })
  expect(await show(open)).toMatchObject({ state: 'waiting', assignee: null })
})
