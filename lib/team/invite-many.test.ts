import { describe, expect, it } from 'vitest'
import { newId } from '@/lib/kernel'
import { usedOf } from '@/lib/operations'
import { testTenant } from '@/lib/testing'
import { createRole } from './create-role'
import { parseInvitations } from './invitation-rows'
import { INVITATION_WANTED, inviteMany } from './invite-many'
import { addPerson, latestMail } from './people.fixture'
import { sendWantedInvitation } from './send-wanted-invitation'

const address = () => `${newId()}@example.test`

describe('a list of people to invite', () => {
  it('is read from pasted text of any usual shape', () => {
    const ada = { email: 'ada@example.test', name: 'Ada, Countess', role: 'agent' }
    const bob = { email: 'bob@example.test', name: '', role: '' }
    expect(parseInvitations('ada@example.test,"Ada, Countess",agent\r\nbob@example.test')).toEqual([ada, bob])
    expect(
      parseInvitations('\uFEFFName;E-Mail;Rolle\n"Ada, Countess";ada@example.test;agent\n;bob@example.test;'),
    ).toEqual([ada, bob])
    expect(parseInvitations('ada@example.test\tAda, Countess\tagent\n\n  \nbob@example.test\n')).toEqual([ada, bob])
    expect(parseInvitations('"ada@example.test","The ""Countess"""')).toEqual([
      { email: 'ada@example.test', name: 'The "Countess"', role: '' },
    ])
    expect(parseInvitations('')).toEqual([])
  })

  it('is judged row by row; a trial says the same and does nothing', async () => {
    const company = await testTenant()
    const admin = await addPerson(company, 'tenant_admin')
    const own = await createRole(admin.ctx, { name: 'Night shift', permissions: [] })
    const good = address()
    const rows = [
      { email: good, name: 'Ada', role: '' },
      { email: good.toUpperCase() },
      { email: 'no address' },
      { email: admin.email },
      { email: address(), role: 'captain' },
      { email: address(), role: 'night SHIFT' },
      { email: address(), name: 'x'.repeat(150) },
    ]
    const results = ['invited', 'twice', 'wrong_email', 'known', 'wrong_role', 'invited', 'wrong_name']
    const trial = await inviteMany(admin.ctx, { role: 'agent', rows, isTrial: true })
    expect([trial.invited, trial.results.map((row) => row.result)]).toEqual([0, results])
    expect(await company.system.db.member.count()).toBe(1)
    const done = await inviteMany(admin.ctx, { role: 'agent', rows })
    expect([done.invited, done.results.map((row) => row.result)]).toEqual([2, results])
    const invited = await company.system.db.member.findMany({ where: { status: 'invited' }, orderBy: { id: 'asc' } })
    expect(invited.map(({ name, role, roleId }) => [name, role, roleId])).toEqual([
      ['Ada', 'agent', null],
      [rows[5]?.email.split('@')[0], 'custom', own.key],
    ])
    expect(await company.system.db.outboxEvent.count({ where: { type: INVITATION_WANTED } })).toBe(2)
  })

  it('sends each mail once, also when the job runs twice', async () => {
    const company = await testTenant()
    const admin = await addPerson(company, 'tenant_admin', 'Ada Admin')
    const email = address()
    await inviteMany(admin.ctx, { role: 'agent', rows: [{ email }] })
    const member = await company.system.db.member.findFirstOrThrow({ where: { emailNormalized: email } })
    const job = { memberId: member.id, inviterId: admin.memberId }
    await sendWantedInvitation(company.system, job)
    await sendWantedInvitation(company.system, job)
    expect(await company.system.db.email.count({ where: { toAddress: email } })).toBe(1)
    expect((await latestMail(company, email)).text).toContain('Ada Admin')
  })

  it('invites as many as there are seats, the first ones', async () => {
    const company = await testTenant({ planId: 'free' })
    const admin = await addPerson(company, 'tenant_admin')
    const seats = company.tenant.limits.users ?? 0
    const rows = Array.from({ length: seats + 3 }, () => ({ email: address() }))
    const { invited, results } = await inviteMany(admin.ctx, { role: 'agent', rows })
    expect(invited).toBe(seats - 1)
    expect(results.slice(seats - 1).map((row) => row.result)).toEqual(Array.from({ length: 4 }, () => 'no_seat'))
    expect(await usedOf(company.system, 'users')).toBe(seats)
  })

  it('of five hundred is taken whole, of more refused', async () => {
    const company = await testTenant()
    const admin = await addPerson(company, 'tenant_admin')
    const rows = Array.from({ length: 500 }, () => ({ email: address() }))
    expect((await inviteMany(admin.ctx, { role: 'agent', rows })).invited).toBe(500)
    const more = [...rows, { email: address() }]
    await expect(inviteMany(admin.ctx, { role: 'agent', rows: more })).rejects.toMatchObject({ status: 400 })
  }, 30_000)
})
