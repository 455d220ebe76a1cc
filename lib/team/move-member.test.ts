import { beforeAll, expect, it } from 'vitest'
import { type TestTenant, testMember, testSubAccount, testTenant } from '@/lib/testing'
import { liveSession } from './live-session'
import { moveMember } from './move-member'
import { addPerson, latestMail, PASSWORD } from './people.fixture'
import { signIn } from './sign-in'
import { tellOfMove } from './tell-of-move'

let north: TestTenant
let south: TestTenant

beforeAll(async () => {
  const agency = await testTenant({ name: 'Agency' })
  north = await testSubAccount(agency, 'North')
  south = await testSubAccount(agency, 'South')
  const boss = await testMember(agency)
  person = await addPerson(north)
  await moveMember(boss, {
    memberId: person.memberId,
    fromId: north.tenant.accountId,
    toId: south.tenant.accountId,
  })
})

let person: Awaited<ReturnType<typeof addPerson>>

it('whoever was moved is signed out, and signs in on the other host alone', async () => {
  expect(await liveSession(north.tenant, person.sessionId)).toBeNull()
  const credentials = { email: person.email, password: PASSWORD }
  expect(await signIn(north.anonymous, credentials)).toBeNull()
  expect(await signIn(south.anonymous, credentials)).toMatchObject({ sessionId: expect.any(String) })
})

it('and hears by mail where, in the name of the account', async () => {
  await tellOfMove(south.system, { memberId: person.memberId })
  const mail = await latestMail(south, person.email)
  expect(mail.subject).toContain('South')
  expect(mail.text).toContain(person.email)
  expect(mail.text).toContain(south.tenant.slug)
})

it('and both accounts have it in their logs', async () => {
  for (const account of [north, south]) {
    const rows = await account.system.db.auditLog.findMany({ where: { action: 'members.move' } })
    expect(rows.map(({ resourceId, after }) => [resourceId, after])).toEqual([
      [person.memberId, expect.objectContaining({ account: 'South', role: 'agent' })],
    ])
  }
})
