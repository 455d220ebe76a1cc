import { beforeEach, describe, expect, it } from 'vitest'
import { newId } from '@/lib/kernel'
import { type TestTenant, testTenant } from '@/lib/testing'
import { disableMember } from './disable-member'
import { getMember } from './get-member'
import { listMemberSessions } from './list-member-sessions'
import { listMembers } from './list-members'
import { liveSession } from './live-session'
import { addPerson, signInAs, type TestPerson } from './people.fixture'
import { previewHandOver } from './preview-hand-over'
import { removeMember } from './remove-member'
import { revokeMemberSessions } from './revoke-member-sessions'

let company: TestTenant
let admin: TestPerson
let leaver: TestPerson
let successor: TestPerson
beforeEach(async () => {
  company = await testTenant()
  admin = await addPerson(company, 'tenant_admin')
  leaver = await addPerson(company, 'agent')
  successor = await addPerson(company, 'agent')
})

async function give(person: TestPerson) {
  const { db } = company.system
  const contact = await db.contact.create({ data: { name: 'C', ownerId: person.memberId } })
  const held = { contactId: contact.id, channel: 'web_chat', assigneeId: person.memberId, state: 'human' }
  const open = await db.conversation.create({ data: held })
  const closed = await db.conversation.create({ data: { ...held, status: 'closed' } })
  const reply = await db.cannedReply.create({
    data: { shortcut: newId(), title: 'T', body: 'B', ownerId: person.memberId },
  })
  const article = await db.helpArticle.create({ data: { slug: newId(), title: 'A', ownerId: person.memberId } })
  return { contact, open, closed, reply, article }
}

describe('a member who leaves', () => {
  it('hands what they had to a successor, as it was counted before', async () => {
    const given = await give(leaver)
    expect(await previewHandOver(admin.ctx, { memberId: leaver.memberId })).toEqual({
      openConversations: 1,
      closedConversations: 1,
      contacts: 1,
      cannedReplies: 1,
      agents: 0,
      articles: 1,
    })
    await disableMember(admin.ctx, { memberId: leaver.memberId, successorId: successor.memberId })
    const { db } = company.system
    const to = successor.memberId
    expect(await db.conversation.findFirst({ where: { id: given.open.id } })).toMatchObject({
      assigneeId: to,
      state: 'human',
    })
    expect(await db.conversation.findFirst({ where: { id: given.closed.id } })).toMatchObject({ assigneeId: to })
    expect(await db.contact.findFirst({ where: { id: given.contact.id } })).toMatchObject({ ownerId: to })
    expect(await db.helpArticle.findFirst({ where: { id: given.article.id } })).toMatchObject({ ownerId: to })
    const left = await previewHandOver(admin.ctx, { memberId: leaver.memberId })
    expect(Object.values(left)).toEqual([0, 0, 0, 0, 0, 0])
  })

  it('gives it back to the team, where conversations wait for somebody', async () => {
    const given = await give(leaver)
    await disableMember(admin.ctx, { memberId: leaver.memberId, successorId: null })
    const { db } = company.system
    expect(await db.conversation.findFirst({ where: { id: given.open.id } })).toMatchObject({
      assigneeId: null,
      state: 'waiting',
    })
    expect(await db.cannedReply.findFirst({ where: { id: given.reply.id } })).toMatchObject({ ownerId: null })
  })

  it('keeps everything when the successor is nobody of the team, or shut out', async () => {
    const given = await give(leaver)
    const stranger = await addPerson(await testTenant())
    await disableMember(admin.ctx, { memberId: successor.memberId })
    for (const successorId of [newId(), stranger.memberId, successor.memberId]) {
      await expect(removeMember(admin.ctx, { memberId: leaver.memberId, successorId })).rejects.toMatchObject({
        code: 'not_found',
      })
    }
    await expect(
      removeMember(admin.ctx, { memberId: leaver.memberId, successorId: leaver.memberId }),
    ).rejects.toMatchObject({ code: 'conflict' })
    expect(await company.system.db.conversation.findFirst({ where: { id: given.open.id } })).toMatchObject({
      assigneeId: leaver.memberId,
    })
    expect(await getMember(admin.ctx, { memberId: leaver.memberId })).toMatchObject({ status: 'active' })
  })
})

describe('the team’s page', () => {
  it('shows where a member is signed in and ends one session or all', async () => {
    const second = await signInAs(company, leaver.email)
    const { memberId } = leaver
    expect(await getMember(admin.ctx, { memberId })).toMatchObject({ sessions: 2, role: 'agent' })
    expect((await listMemberSessions(admin.ctx, { memberId })).items).toHaveLength(2)
    await revokeMemberSessions(admin.ctx, { memberId, sessionId: second.sessionId })
    expect(await liveSession(company.tenant, second.sessionId)).toBeNull()
    expect(await liveSession(company.tenant, leaver.sessionId)).not.toBeNull()
    await expect(revokeMemberSessions(admin.ctx, { memberId, sessionId: admin.sessionId })).rejects.toMatchObject({
      code: 'not_found',
    })
    await revokeMemberSessions(admin.ctx, { memberId })
    expect(await liveSession(company.tenant, leaver.sessionId)).toBeNull()
  })

  it('lists by last activity, page by page, each member once, those never seen at the end that is theirs', async () => {
    const { db } = company.system
    const seen = [leaver, successor].map((person) => person.memberId)
    await db.member.updateMany({ where: { id: { in: seen } }, data: { lastSeenAt: new Date('2026-01-01') } })
    await addPerson(company)
    await db.member.updateMany({ where: { id: { notIn: seen } }, data: { lastSeenAt: null } })
    for (const direction of ['asc', 'desc'] as const) {
      const ids: string[] = []
      let cursor: string | undefined
      for (;;) {
        const page = await listMembers(admin.ctx, {
          sort: 'lastSeenAt',
          direction,
          limit: 1,
          ...(cursor ? { cursor } : {}),
        })
        ids.push(...page.items.map((item) => item.id))
        if (!page.nextCursor) break
        cursor = page.nextCursor
      }
      expect(new Set(ids).size).toBe(4)
      expect(ids).toHaveLength(4)
      const places = seen.map((id) => ids.indexOf(id)).sort()
      expect(places).toEqual(direction === 'desc' ? [0, 1] : [2, 3])
    }
    const { items } = await listMembers(admin.ctx, { search: leaver.email.slice(0, 20) })
    expect(items.find((item) => item.id === leaver.memberId)).toMatchObject({ sessions: 1 })
  })
})
