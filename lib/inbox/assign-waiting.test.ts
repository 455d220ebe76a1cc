import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  assignTeam,
  getConversation,
  handOver,
  listConversations,
  setLabels,
  startConversation,
  takeConversation,
} from '@/lib/conversations'
import { type TestTenant, testMember, testTenant } from '@/lib/testing'
import { assignWaiting } from './assign-waiting'
import { createLabel } from './create-label'
import { createRule } from './create-rule'
import { createTeam } from './create-team'
import { deleteTeam } from './delete-team'
import { listDesk } from './list-desk'
import { setAway } from './set-away'
import { updateDeskMember } from './update-desk-member'

type Person = Awaited<ReturnType<typeof testMember>>

async function desk(...names: string[]) {
  const company = await testTenant()
  const admin = await testMember(company, 'tenant_admin', 'Ada Admin')
  const people: Person[] = []
  for (const name of names) people.push(await testMember(company, 'agent', name))
  await company.system.db.member.updateMany({
    where: { id: { in: people.map((each) => each.actor.id ?? '') } },
    data: { lastSeenAt: new Date() },
  })
  return { company, admin, people }
}

async function waiting(company: TestTenant): Promise<string> {
  const { conversation } = await startConversation(company.anonymous, {
    message: { clientId: randomUUID(), body: 'A person, please' },
  })
  await handOver(company.system, { conversationId: conversation.id, reason: 'asked_for_person' })
  return conversation.id
}

const holderOf = async (ctx: Person, conversationId: string) =>
  (await getConversation(ctx, { conversationId })).conversation
const idOf = (person: Person | undefined): string => person?.actor.id ?? ''

describe('assignment rules', () => {
  it('give to each in turn, once, and say by which rule', async () => {
    const { company, admin, people } = await desk('Mia Lang', 'John Smith')
    await createRule(admin, { name: 'Everybody', conditions: {}, way: 'round_robin' })
    const ids = [await waiting(company), await waiting(company), await waiting(company), await waiting(company)]
    for (const conversationId of ids) {
      const both = await Promise.all([
        assignWaiting(company.system, { conversationId }),
        assignWaiting(company.system, { conversationId }),
      ])
      expect(both.filter(({ assigned }) => assigned)).toHaveLength(1)
    }
    const holders = await Promise.all(ids.map(async (id) => (await holderOf(admin, id)).assignee?.id))
    for (const person of people) expect(holders.filter((id) => id === idOf(person))).toHaveLength(2)
    const { messages } = await getConversation(admin, { conversationId: ids[0] ?? '' })
    expect(messages.filter(({ body }) => body.includes('by the rule “Everybody”'))).toHaveLength(1)
  })

  it('never give a last free place twice, however many workers ask at once', async () => {
    const { company, admin, people } = await desk('Mia Lang')
    await updateDeskMember(admin, { memberId: idOf(people[0]), isAway: false, skills: [], openLimit: 2 })
    await createRule(admin, { name: 'Few', conditions: {}, way: 'least_busy' })
    const ids = await Promise.all([1, 2, 3, 4, 5].map(() => waiting(company)))
    await Promise.all(ids.map((conversationId) => assignWaiting(company.system, { conversationId })))
    const rows = await Promise.all(ids.map((id) => holderOf(admin, id)))
    expect(rows.filter(({ assignee }) => assignee !== null)).toHaveLength(2)
    expect(rows.filter(({ state }) => state === 'waiting')).toHaveLength(3)
  })

  it('pass over who is away, gone, not there, or lacks a skill; a team waits for its own', async () => {
    const { company, admin, people } = await desk('Mia Lang', 'John Smith', 'Sam Poe')
    const [mia, john, sam] = people
    if (!mia || !john || !sam) throw new Error('three people')
    const team = await createTeam(admin, { name: 'Returns', icon: '📦', memberIds: [idOf(mia), idOf(john)] })
    await createRule(admin, {
      name: 'French returns',
      conditions: { channels: ['web_chat'], skills: ['French'] },
      teamId: team.id,
      way: 'least_busy',
    })
    await setAway(mia, { isAway: true })
    const first = await waiting(company)
    await assignWaiting(company.system, { conversationId: first })
    expect(await holderOf(admin, first)).toMatchObject({ assignee: null, state: 'waiting', team: { name: 'Returns' } })
    await updateDeskMember(admin, { memberId: idOf(john), isAway: false, skills: ['french'], openLimit: null })
    await updateDeskMember(admin, { memberId: idOf(mia), isAway: true, skills: ['french'], openLimit: null })
    await assignWaiting(company.system, { conversationId: first })
    expect((await holderOf(admin, first)).assignee?.id).toBe(idOf(john))
    await company.system.db.member.updateMany({ where: { id: idOf(john) }, data: { status: 'disabled' } })
    const second = await waiting(company)
    await assignWaiting(company.system, { conversationId: second })
    expect((await holderOf(admin, second)).assignee).toBeNull()
    await setAway(mia, { isAway: false })
    await assignWaiting(company.system, { conversationId: second })
    expect((await holderOf(admin, second)).assignee?.id).toBe(idOf(mia))
    expect((await listDesk(admin, {})).find(({ id }) => id === idOf(mia))).toMatchObject({ open: 1, isOnline: true })
    await expect(deleteTeam(admin, { teamId: team.id })).rejects.toMatchObject({ code: 'conflict' })
  })

  it('leave alone what a person has taken, and ask the first rule that fits', async () => {
    const { company, admin, people } = await desk('Mia Lang', 'John Smith')
    const [mia, john] = people
    if (!mia || !john) throw new Error('two people')
    const label = await createLabel(admin, { name: 'VIP', color: 4 })
    const vip = await createTeam(admin, { name: 'VIP', memberIds: [idOf(john)] })
    await createRule(admin, { name: 'VIP', conditions: { labels: [label.id] }, teamId: vip.id, way: 'round_robin' })
    await createRule(admin, { name: 'Off', conditions: {}, way: 'round_robin', isActive: false })
    const plain = await waiting(company)
    await assignWaiting(company.system, { conversationId: plain })
    expect((await holderOf(admin, plain)).assignee).toBeNull()
    const labelled = await waiting(company)
    await setLabels(mia, { conversationId: labelled, add: [label.id] })
    const { version } = await holderOf(mia, labelled)
    await takeConversation(mia, { conversationId: labelled, version })
    await assignWaiting(company.system, { conversationId: labelled })
    expect((await holderOf(admin, labelled)).assignee?.id).toBe(idOf(mia))
  })
})

describe('teams', () => {
  it('are given conversations by people, and narrow the list', async () => {
    const { company, admin, people } = await desk('Mia Lang')
    const team = await createTeam(admin, { name: 'Billing', memberIds: [] })
    await expect(createTeam(admin, { name: 'Billing' })).rejects.toMatchObject({ code: 'conflict' })
    const conversationId = await waiting(company)
    const mia = people[0]
    if (!mia) throw new Error('one person')
    const taken = await takeConversation(mia, { conversationId, version: 2 })
    const row = await assignTeam(mia, { conversationId, version: taken.version, teamId: team.id })
    expect(row).toMatchObject({ team: { id: team.id }, assignee: null, state: 'waiting' })
    expect((await listConversations(mia, { teamId: team.id })).items.map(({ id }) => id)).toEqual([conversationId])
    await deleteTeam(admin, { teamId: team.id })
    expect((await holderOf(mia, conversationId)).team).toBeNull()
    const theirs = await createTeam((await desk()).admin, { name: 'Other' })
    await expect(assignTeam(mia, { conversationId, version: row.version, teamId: theirs.id })).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(createTeam(mia, { name: 'x' })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(createTeam(admin, { name: 'x', icon: 'not an emoji' })).rejects.toMatchObject({ code: 'invalid' })
  })
})
