import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { platformDb } from '@/lib/db'
import { newId } from '@/lib/kernel'
import * as mail from '@/lib/mail'
import { ANONYMOUS, NO_REQUEST, type PlatformContext } from '@/lib/operations'
import type { StaffRole } from '@/lib/operations/schema'
import { useFreshDatabase } from '@/lib/testing/postgres'
import { changeStaffRole } from './change-staff-role'
import { createStaff } from './create-staff'
import { disableStaff } from './disable-staff'
import { enableStaff } from './enable-staff'
import { endStaffSessions } from './end-staff-sessions'
import { getStaff } from './get-staff'
import { inviteStaff, resendStaffInvitation } from './invite-staff'
import { joinStaff } from './join-staff'
import { listStaff } from './list-staff'
import { listStaffInvitations } from './list-staff-invitations'
import { liveStaff, staffActor } from './live-staff'
import { readStaffInvitation } from './read-staff-invitation'
import { revokeStaffInvitation } from './revoke-staff-invitation'
import { signInStaff } from './staff-sign-in'

beforeAll(useFreshDatabase)

const PASSWORD = 'correct horse battery'
const request = { ip: '192.0.2.9', userAgent: 'test' }
const seed: PlatformContext = { actor: { kind: 'system', id: 'seed', label: 'seed' }, request }
const visitor: PlatformContext = { actor: ANONYMOUS, request: NO_REQUEST }

async function signedIn(email: string): Promise<PlatformContext> {
  const session = await signInStaff(visitor, { email, password: PASSWORD })
  const staff = session ? await liveStaff(session.sessionId) : null
  if (!staff) throw new Error('not signed in')
  return { actor: staffActor(staff), request }
}

async function person(role: StaffRole): Promise<{ email: string; staffId: string }> {
  const email = `${randomUUID()}@platform.example`
  const { staffId } = await createStaff(seed, { email, name: `A ${role}`, role, password: PASSWORD })
  return { email, staffId }
}
const sessionOf = ({ actor }: PlatformContext) => (actor.kind === 'staff' ? actor.sessionId : '')

let boss: { email: string; staffId: string }
let admin: PlatformContext
let letters: { to: string; token: string }[]
beforeEach(async () => {
  await platformDb().staff.deleteMany()
  await platformDb().staffInvitation.deleteMany()
  boss = await person('super_admin')
  admin = await signedIn(boss.email)
  letters = []
  vi.spyOn(mail, 'sendPlatformMail').mockImplementation(async ({ to, variables }) => {
    letters.push({ to, token: new URL(String(variables.link)).searchParams.get('token') ?? '' })
  })
})
const lastToken = () => letters.at(-1)?.token ?? ''

describe('an invitation to the platform’s team', () => {
  const ada = { email: 'ada@platform.example', name: 'Ada', role: 'support' as const }

  it('is a link that works once and makes an account with the chosen password and the given role', async () => {
    await inviteStaff(admin, ada)
    expect(letters).toMatchObject([{ to: ada.email }])
    const token = lastToken()
    expect(await readStaffInvitation(visitor, { token })).toEqual({ email: ada.email, name: 'Ada' })
    expect(JSON.stringify(await platformDb().staffInvitation.findMany())).not.toContain(token)
    const attempts = await Promise.allSettled(
      [1, 2, 3].map(() => joinStaff(visitor, { token, name: 'Ada L.', password: PASSWORD })),
    )
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect((await signedIn(ada.email)).actor).toMatchObject({ role: 'support', label: 'Ada L.' })
    await expect(readStaffInvitation(visitor, { token })).rejects.toMatchObject({ status: 404 })
    expect(await listStaffInvitations(admin, {})).toEqual([])
  })

  it('is replaced by a second one, sent again with a new link, withdrawn, and runs out', async () => {
    const { id } = await inviteStaff(admin, ada)
    const first = lastToken()
    await inviteStaff(admin, { ...ada, role: 'billing' })
    expect(await listStaffInvitations(admin, {})).toMatchObject([{ id, role: 'billing', isExpired: false }])
    await expect(readStaffInvitation(visitor, { token: first })).rejects.toMatchObject({ status: 404 })
    await resendStaffInvitation(admin, { id })
    const third = lastToken()
    await platformDb().staffInvitation.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } })
    await expect(joinStaff(visitor, { token: third, name: 'Ada', password: PASSWORD })).rejects.toMatchObject({
      status: 404,
    })
    expect(await listStaffInvitations(admin, {})).toMatchObject([{ isExpired: true }])
    await resendStaffInvitation(admin, { id })
    await revokeStaffInvitation(admin, { id })
    await expect(readStaffInvitation(visitor, { token: lastToken() })).rejects.toMatchObject({ status: 404 })
    await expect(revokeStaffInvitation(admin, { id })).rejects.toMatchObject({ status: 404 })
    expect(await platformDb().staff.count()).toBe(1)
  })

  it('is refused to somebody who is on the team already, and sent by administrators alone', async () => {
    await expect(inviteStaff(admin, { ...ada, email: boss.email })).rejects.toMatchObject({ status: 409 })
    const operator = await signedIn((await person('operator')).email)
    await expect(inviteStaff(operator, ada)).rejects.toMatchObject({ status: 403 })
    expect(letters).toEqual([])
  })
})

describe('a member of the platform’s team', () => {
  it('that is disabled is out at once on every device, and comes back only by signing in', async () => {
    const { email, staffId } = await person('operator')
    const [here, there] = [await signedIn(email), await signedIn(email)]
    expect((await getStaff(admin, { staffId })).sessions).toHaveLength(2)
    expect(await disableStaff(admin, { staffId })).toMatchObject({ ended: 2 })
    expect(await liveStaff(sessionOf(here))).toBeNull()
    expect(await liveStaff(sessionOf(there))).toBeNull()
    await expect(signedIn(email)).rejects.toThrow('not signed in')
    await enableStaff(admin, { staffId })
    expect(await liveStaff(sessionOf(here))).toBeNull()
    await signedIn(email)
  })

  it('gets another role that counts at the next request', async () => {
    const { email, staffId } = await person('support')
    const ctx = await signedIn(email)
    await changeStaffRole(admin, { staffId, role: 'read_only' })
    expect(await liveStaff(sessionOf(ctx))).toMatchObject({ role: 'read_only' })
    const rows = await platformDb().platformAudit.findMany({
      where: { action: 'staff.change-role', resourceId: staffId },
    })
    expect(rows).toMatchObject([{ before: { role: 'support' }, after: { role: 'read_only' }, actorId: boss.staffId }])
  })

  it('that is the last administrator can be neither disabled nor given less, also when two try at once', async () => {
    await expect(changeStaffRole(admin, { staffId: boss.staffId, role: 'operator' })).rejects.toMatchObject({
      status: 409,
    })
    await expect(disableStaff(seed, { staffId: boss.staffId })).rejects.toMatchObject({ status: 409 })
    const second = await person('super_admin')
    const other = await signedIn(second.email)
    const both = await Promise.allSettled([
      changeStaffRole(admin, { staffId: second.staffId, role: 'support' }),
      changeStaffRole(other, { staffId: boss.staffId, role: 'support' }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await platformDb().staff.count({ where: { role: 'super_admin', status: 'active' } })).toBe(1)
    await expect(disableStaff(admin, { staffId: boss.staffId })).rejects.toMatchObject({ status: 409 })
  })

  it('loses the session that an administrator ends, and nobody else does', async () => {
    const [one, two] = [await person('support'), await person('support')]
    const [first, kept, foreign] = [await signedIn(one.email), await signedIn(one.email), await signedIn(two.email)]
    const wrong = endStaffSessions(admin, { staffId: one.staffId, sessionId: sessionOf(foreign) })
    await expect(wrong).rejects.toMatchObject({ status: 404 })
    await endStaffSessions(admin, { staffId: one.staffId, sessionId: sessionOf(first) })
    expect(await liveStaff(sessionOf(first))).toBeNull()
    expect(await liveStaff(sessionOf(kept))).not.toBeNull()
    expect(await endStaffSessions(admin, { staffId: one.staffId })).toEqual({ ended: 1 })
    expect(await liveStaff(sessionOf(foreign))).not.toBeNull()
  })

  it('is found in the list, page by page', async () => {
    for (const role of ['operator', 'support', 'billing', 'read_only'] as const) await person(role)
    const first = await listStaff(admin, { limit: 3 })
    expect(first.items[0]).toMatchObject({ email: boss.email, isSelf: true, sessions: 1 })
    const second = await listStaff(admin, { limit: 3, cursor: String(first.nextCursor) })
    expect([...first.items, ...second.items]).toHaveLength(5)
    expect((await listStaff(admin, { role: 'billing' })).items).toHaveLength(1)
    expect((await listStaff(admin, { search: boss.email.slice(0, 12) })).items).toHaveLength(1)
    await expect(getStaff(admin, { staffId: newId() })).rejects.toMatchObject({ status: 404 })
  })
})
