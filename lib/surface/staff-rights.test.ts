import { expect, it } from 'vitest'
import { platformDb } from '@/lib/db'
import { AppError, newId } from '@/lib/kernel'
import { NO_REQUEST, type PlatformContext } from '@/lib/operations'
import { STAFF_ROLES, type StaffRole } from '@/lib/operations/schema'
import { consoleVerbs } from '@/lib/testing/console-verbs'

const EVERYBODY = STAFF_ROLES
const RUN: readonly StaffRole[] = ['super_admin', 'operator']
const HANDLE: readonly StaffRole[] = ['super_admin', 'operator', 'support']
const SELL: readonly StaffRole[] = ['super_admin', 'operator', 'billing']
const CATALOGUE: readonly StaffRole[] = ['super_admin', 'billing']
const ALONE: readonly StaffRole[] = ['super_admin']

/** Everything that is not for everybody, written down a second time: who may call it. */
const EXPECTED: Readonly<Record<string, readonly StaffRole[]>> = {
  'audit.list': ['super_admin', 'operator', 'read_only'],
  'tenants.export': SELL,
  'tenants.provision': RUN,
  'tenants.change-plan': SELL,
  'jobs.retry': RUN,
  'sign-up.update-settings': ALONE,
  'tenants.change-status': RUN,
  'tenants.extend-status': RUN,
  'tenants.erase': ALONE,
  'grants.set-feature': SELL,
  'grants.set-limit': SELL,
  'grants.remove-override': SELL,
  'plans.create': CATALOGUE,
  'plans.revise': CATALOGUE,
  'plans.retire': CATALOGUE,
  'plans.move': CATALOGUE,
  'lifecycle.update-settings': ALONE,
  'bulk.preview': RUN,
  'bulk.start': RUN,
  'bulk.cancel': RUN,
  'bulk.retry': RUN,
  'visits.ask': HANDLE,
  'visits.end': HANDLE,
  'isolation.start': RUN,
  'settings.update-profile': ALONE,
  'alerts.acknowledge': HANDLE,
  'alerts.silence': HANDLE,
  'alerts.end-silence': HANDLE,
  'alerts.save-rule': RUN,
  'alerts.remove-rule': RUN,
  'alerts.add-channel': RUN,
  'alerts.remove-channel': RUN,
  'domains.look': HANDLE,
  'domains.release': RUN,
  'domains.end-quarantine': RUN,
  'costs.get-units': ['super_admin', 'operator', 'billing', 'read_only'],
  'costs.sum': ['super_admin', 'operator', 'billing', 'read_only'],
  'costs.update-units': CATALOGUE,
  'staff.list': RUN,
  'staff.get': RUN,
  'staff.list-invitations': RUN,
  'staff.invite': ALONE,
  'staff.resend-invitation': ALONE,
  'staff.revoke-invitation': ALONE,
  'staff.change-role': ALONE,
  'staff.disable': ALONE,
  'staff.enable': ALONE,
  'staff.end-sessions': ALONE,
}

/** Changes that are everybody's: of oneself. */
const OWN = ['staff_keys.create', 'staff_keys.revoke', 'staff_sessions.close', 'staff_sessions.revoke']

const as = (role: string): PlatformContext => ({
  actor: { kind: 'staff', id: newId(), label: role, role, sessionId: newId() },
  request: NO_REQUEST,
})

/** Asked with an input that no verb takes: what is let in says so, what is not is refused before. */
async function isLetIn(call: (ctx: PlatformContext, input: unknown) => Promise<unknown>, role: string) {
  try {
    await call(as(role), { 'no such key': true })
    throw new Error('took an input that it does not know')
  } catch (error) {
    if (error instanceof AppError && error.code === 'forbidden') return false
    if (error instanceof AppError && error.code === 'invalid') return true
    throw error
  }
}

it('each role may call what the matrix says, verb by verb, and nothing else', async () => {
  const wrong: string[] = []
  for (const verb of consoleVerbs()) {
    const { name, access } = verb.definition
    if (access === 'public' || access === 'system') continue
    const expected = EXPECTED[name] ?? EVERYBODY
    for (const role of [...STAFF_ROLES, 'intern']) {
      const shouldEnter = (expected as readonly string[]).includes(role)
      if ((await isLetIn(verb, role)) !== shouldEnter) wrong.push(`${name}: ${role}`)
    }
  }
  expect(wrong).toEqual([])
}, 60_000)

it('nothing that changes something is for everybody, save one’s own sessions', () => {
  const open = consoleVerbs()
    .filter(({ definition }) => definition.access === 'staff')
    .filter((verb) => 'isCommand' in verb && verb.isCommand)
    .map(({ definition }) => definition.name)
  expect(open.sort()).toEqual(OWN)
})

it('every name that the matrix tells apart exists', () => {
  const names = consoleVerbs().map(({ definition }) => definition.name)
  expect(Object.keys(EXPECTED).filter((name) => !names.includes(name))).toEqual([])
})

it('a refused command stands in the platform’s log with who tried it', async () => {
  const before = await platformDb().platformAudit.count({ where: { action: 'bulk.start', result: 'failure' } })
  const start = consoleVerbs().find(({ definition }) => definition.name === 'bulk.start')
  expect(start && (await isLetIn(start, 'billing'))).toBe(false)
  const after = await platformDb().platformAudit.count({ where: { action: 'bulk.start', result: 'failure' } })
  expect(after).toBe(before + 1)
})
