import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { ANONYMOUS, type PlatformContext } from '@/lib/operations'
import { changeStaffPassword } from './change-staff-password'
import { createStaff } from './create-staff'
import { listStaffSessions } from './list-staff-sessions'
import { liveStaff, staffActor } from './live-staff'
import { revokeStaffSession } from './revoke-staff-session'
import { signInStaff } from './staff-sign-in'

const PASSWORD = 'correct horse battery'
const request = { id: 'test', ip: '192.0.2.9', userAgent: 'test' }
const seed: PlatformContext = { actor: { kind: 'system', id: 'seed', label: 'seed' }, request }
const visitor: PlatformContext = { actor: ANONYMOUS, request }

async function signedIn(email: string, password = PASSWORD): Promise<PlatformContext> {
  const session = await signInStaff(visitor, { email, password })
  const staff = session ? await liveStaff(session.sessionId) : null
  if (!staff) throw new Error('not signed in')
  return { actor: staffActor(staff), request }
}

async function operator(): Promise<string> {
  const email = `${randomUUID()}@platform.example`
  await createStaff(seed, { email, name: 'Operator', password: PASSWORD })
  return email
}

const sessionOf = ({ actor }: PlatformContext) => (actor.kind === 'staff' ? actor.sessionId : '')

it('a person of the platform sees and ends own sessions, and nobody else’s', async () => {
  const [email, other] = [await operator(), await operator()]
  const [here, there, foreign] = [await signedIn(email), await signedIn(email), await signedIn(other)]
  expect((await listStaffSessions(here, {})).map(({ isCurrent }) => isCurrent).sort()).toEqual([false, true])
  const attempt = revokeStaffSession(here, { sessionId: sessionOf(foreign) })
  await expect(attempt).rejects.toMatchObject({ code: 'not_found' })
  await revokeStaffSession(here, { sessionId: sessionOf(there) })
  expect(await liveStaff(sessionOf(there))).toBeNull()
  expect(await liveStaff(sessionOf(here))).not.toBeNull()
  expect(await liveStaff(sessionOf(foreign))).not.toBeNull()
})

it('a changed password needs the old one and ends the other sessions', async () => {
  const email = await operator()
  const [here, there] = [await signedIn(email), await signedIn(email)]
  const wrong = changeStaffPassword(here, { currentPassword: 'wrong horse battery', password: 'another long word 9' })
  await expect(wrong).rejects.toMatchObject({ code: 'invalid' })
  expect(await liveStaff(sessionOf(there))).not.toBeNull()
  await changeStaffPassword(here, { currentPassword: PASSWORD, password: 'another long word 9' })
  expect(await liveStaff(sessionOf(there))).toBeNull()
  expect(await liveStaff(sessionOf(here))).not.toBeNull()
  await expect(signedIn(email)).rejects.toThrow('not signed in')
  await signedIn(email, 'another long word 9')
})
