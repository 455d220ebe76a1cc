import { describe, expect, it } from 'vitest'
import { newId } from '@/lib/kernel'
import { usedOf } from '@/lib/operations'
import { type TestTenant, testTenant } from '@/lib/testing'
import { changeRole } from './change-role'
import { disableMember } from './disable-member'
import { enableMember } from './enable-member'
import { addPerson } from './people.fixture'
import { removeMember } from './remove-member'

const admins = (company: TestTenant) =>
  company.system.db.member.count({ where: { role: 'tenant_admin', status: 'active' } })

describe('the last administrator', () => {
  it('stays one', async () => {
    const company = await testTenant()
    const { ctx, memberId } = await addPerson(company, 'tenant_admin')
    await expect(changeRole(ctx, { memberId, role: 'agent' })).rejects.toMatchObject({ code: 'conflict' })
    await expect(disableMember(ctx, { memberId })).rejects.toMatchObject({ code: 'conflict' })
    await expect(removeMember(ctx, { memberId })).rejects.toMatchObject({ code: 'conflict' })
    await expect(removeMember(company.system, { memberId })).rejects.toMatchObject({ code: 'conflict' })
    expect(await admins(company)).toBe(1)
  })

  it('stays when two administrators demote, disable or remove each other at once', async () => {
    for (const change of [
      (by: TestPerson, whom: TestPerson) => changeRole(by.ctx, { memberId: whom.memberId, role: 'viewer' }),
      (by: TestPerson, whom: TestPerson) => disableMember(by.ctx, { memberId: whom.memberId }),
      (by: TestPerson, whom: TestPerson) => removeMember(by.ctx, { memberId: whom.memberId }),
    ]) {
      const company = await testTenant()
      const [ada, bob] = [await addPerson(company, 'tenant_admin'), await addPerson(company, 'tenant_admin')]
      const results = await Promise.allSettled([change(ada, bob), change(bob, ada)])
      expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected'])
      expect(await admins(company)).toBe(1)
    }
  })
})

type TestPerson = Awaited<ReturnType<typeof addPerson>>

describe('a disabled member', () => {
  it('frees its seat and takes one when enabled again', async () => {
    const company = await testTenant({ planId: 'free' })
    const admin = await addPerson(company, 'tenant_admin')
    const agent = await addPerson(company)
    await disableMember(admin.ctx, { memberId: agent.memberId })
    await disableMember(admin.ctx, { memberId: agent.memberId })
    expect(await usedOf(company.system, 'users')).toBe(1)
    await addPerson(company)
    await addPerson(company)
    await expect(enableMember(admin.ctx, { memberId: agent.memberId })).rejects.toMatchObject({
      code: 'limit_exceeded',
    })
  })
})

describe('a removed member', () => {
  it('leaves its conversations to the team', async () => {
    const company = await testTenant()
    const admin = await addPerson(company, 'tenant_admin')
    const agent = await addPerson(company)
    const { db } = company.system
    const contact = await db.contact.create({ data: { name: 'Customer' } })
    const conversation = await db.conversation.create({
      data: { contactId: contact.id, channel: 'web_chat', assigneeId: agent.memberId },
    })
    await removeMember(admin.ctx, { memberId: agent.memberId })
    expect(await db.conversation.findFirst({ where: { id: conversation.id } })).toMatchObject({ assigneeId: null })
    expect(await db.memberSession.count({ where: { memberId: agent.memberId } })).toBe(0)
  })

  it('reads exactly like one that never existed, for another company too', async () => {
    const company = await testTenant()
    const admin = await addPerson(company, 'tenant_admin')
    const stranger = await addPerson(await testTenant())
    for (const memberId of [newId(), stranger.memberId]) {
      await expect(removeMember(admin.ctx, { memberId })).rejects.toMatchObject({
        code: 'not_found',
        message: 'Member not found',
      })
    }
  })
})
