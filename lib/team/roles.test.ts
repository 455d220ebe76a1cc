import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '@/lib/kernel'
import { can, type Grant, grantsOf, permissionScope, permissionsOf } from '@/lib/operations'
import { type TestTenant, testTenant } from '@/lib/testing'
import { changeRole } from './change-role'
import { createRole } from './create-role'
import { deleteRole } from './delete-role'
import { disableMember } from './disable-member'
import { duplicateRole } from './duplicate-role'
import { getRole } from './get-role'
import { inviteMember } from './invite-member'
import { listMembers } from './list-members'
import { listRoleVersions } from './list-role-versions'
import { listRoles } from './list-roles'
import { liveSession, memberActor } from './live-session'
import { addPerson, type TestPerson } from './people.fixture'
import { permissionClaims } from './permission-claims'
import { removeMember } from './remove-member'
import { restoreRole } from './restore-role'
import { updateRole } from './update-role'
import { watchAccess } from './watch-access'

let company: TestTenant
let admin: TestPerson
beforeAll(async () => {
  company = await testTenant()
  admin = await addPerson(company, 'tenant_admin')
})

const OWN_CONVERSATIONS: Grant[] = [{ resource: 'conversations', actions: ['read', 'write'], scope: 'own' }]
const HR: Grant[] = [
  { resource: 'members', actions: ['read', 'write', 'delete', 'admin'], scope: 'tenant' },
  { resource: 'roles', actions: ['read', 'write', 'delete'], scope: 'tenant' },
  ...OWN_CONVERSATIONS,
]

const role = (permissions: Grant[], name: string = newId()) => createRole(admin.ctx, { name, permissions })

async function personWith(permissions: Grant[]) {
  const { key } = await role(permissions)
  const person = await addPerson(company, 'viewer')
  await changeRole(admin.ctx, { memberId: person.memberId, role: key })
  const session = await liveSession(company.tenant, person.sessionId)
  if (!session) throw new Error('the session is not there')
  return { ...person, key, ctx: company.as(memberActor(session)) }
}

const actorOf = async (person: TestPerson) => {
  const session = await liveSession(company.tenant, person.sessionId)
  return session && memberActor(session)
}

describe('a role of the company’s own', () => {
  it('is what its holder may do from the next request on, in its scope', async () => {
    const person = await personWith(OWN_CONVERSATIONS)
    expect(permissionScope(person.ctx.actor, 'conversations:read')).toBe('own')
    expect(can(person.ctx.actor, 'contacts:read')).toBe(false)
    await updateRole(admin.ctx, {
      roleId: person.key,
      version: 1,
      name: 'Wider',
      permissions: [{ resource: 'conversations', actions: ['read'], scope: 'tenant' }],
    })
    const now = await actorOf(person)
    expect(now && permissionScope(now, 'conversations:read')).toBe('tenant')
    expect(now && permissionScope(now, 'conversations:write')).toBe(null)
  })

  it('knows its resources, actions and scopes and nothing else', async () => {
    for (const [permissions, path] of [
      [[{ resource: 'spaceships', actions: ['read'], scope: 'tenant' }], 'permissions.0.resource'],
      [[{ resource: 'agents', actions: ['launch'], scope: 'tenant' }], 'permissions.0.actions.0'],
      [[{ resource: 'agents', actions: ['read'], scope: 'galaxy' }], 'permissions.0.scope'],
      [[{ resource: 'branding', actions: ['read'], scope: 'own' }], 'permissions.0.scope'],
      [[{ resource: 'agents', actions: ['admin'], scope: 'own' }], 'permissions.0.scope'],
      [[{ resource: 'agents', actions: [], scope: 'own' }], 'permissions.0.actions'],
      [[...OWN_CONVERSATIONS, ...OWN_CONVERSATIONS], 'permissions.1.actions'],
    ] as const) {
      await expect(createRole(admin.ctx, { name: newId(), permissions: permissions as never })).rejects.toMatchObject({
        status: 400,
        issues: [{ path }],
      })
    }
  })

  it('keeps every state that it had, and goes back to one', async () => {
    const { key } = await role(OWN_CONVERSATIONS, 'Night shift')
    await updateRole(admin.ctx, { roleId: key, version: 1, name: 'Day shift', permissions: [] })
    await expect(
      updateRole(admin.ctx, { roleId: key, version: 1, name: 'Late', permissions: [] }),
    ).rejects.toMatchObject({ code: 'conflict' })
    await restoreRole(admin.ctx, { roleId: key, version: 2, restore: 1 })
    expect(await getRole(admin.ctx, { role: key })).toMatchObject({
      name: 'Night shift',
      version: 3,
      permissions: OWN_CONVERSATIONS,
    })
    const { items } = await listRoleVersions(admin.ctx, { roleId: key })
    expect(items.map(({ version, name, restoredFrom }) => [version, name, restoredFrom])).toEqual([
      [3, 'Night shift', 1],
      [2, 'Day shift', null],
      [1, 'Night shift', null],
    ])
    expect(await company.system.db.auditLog.count({ where: { resource: 'roles', resourceId: key } })).toBe(3)
  })

  it('is deleted only with another one for those who have it', async () => {
    const person = await personWith(OWN_CONVERSATIONS)
    await expect(deleteRole(admin.ctx, { roleId: person.key })).rejects.toMatchObject({ code: 'conflict' })
    await expect(deleteRole(admin.ctx, { roleId: person.key, replacement: person.key })).rejects.toMatchObject({
      code: 'conflict',
    })
    expect(await deleteRole(admin.ctx, { roleId: person.key, replacement: 'viewer' })).toMatchObject({ moved: 1 })
    expect(await actorOf(person)).toMatchObject({ role: 'viewer' })
    const unused = await role([])
    await deleteRole(admin.ctx, { roleId: unused.key })
  })

  it('is listed with its members, found by them, copied, and unique by name', async () => {
    const person = await personWith(OWN_CONVERSATIONS)
    const { items } = await listRoles(admin.ctx, {})
    expect(items.find(({ key }) => key === person.key)).toMatchObject({ members: 1, isBuiltIn: false })
    expect(items.find(({ key }) => key === 'manager')).toMatchObject({ isBuiltIn: true })
    const found = await listMembers(admin.ctx, { role: person.key })
    expect(found.items.map(({ id }) => id)).toEqual([person.memberId])
    const name = newId()
    const copy = await duplicateRole(admin.ctx, { role: 'agent', name })
    expect(grantsOf(copy.permissions)).toEqual(grantsOf((await getRole(admin.ctx, { role: 'agent' })).permissions))
    await expect(duplicateRole(admin.ctx, { role: 'agent', name: name.toUpperCase() })).rejects.toMatchObject({
      code: 'conflict',
    })
  })
})

describe('nobody gives more than they have', () => {
  it('by a role, an invitation or a change of role, in scope as well', async () => {
    const hr = await personWith(HR)
    const colleague = await addPerson(company, 'viewer')
    const wider: Grant[] = [{ resource: 'conversations', actions: ['read'], scope: 'tenant' }]
    const more: Grant[] = [{ resource: 'branding', actions: ['read'], scope: 'tenant' }]
    const widerRole = await role(wider)
    const same = await createRole(hr.ctx, { name: newId(), permissions: OWN_CONVERSATIONS })
    const email = `${newId()}@example.test`
    const attempts = [
      () => createRole(hr.ctx, { name: newId(), permissions: wider }),
      () => createRole(hr.ctx, { name: newId(), permissions: more }),
      () => updateRole(hr.ctx, { roleId: same.key, version: 1, name: newId(), permissions: wider }),
      () => duplicateRole(hr.ctx, { role: 'agent', name: newId() }),
      () => inviteMember(hr.ctx, { email, role: 'tenant_admin' }),
      () => inviteMember(hr.ctx, { email, role: widerRole.key }),
      () => changeRole(hr.ctx, { memberId: colleague.memberId, role: 'manager' }),
      () => changeRole(hr.ctx, { memberId: hr.memberId, role: 'tenant_admin' }),
      () => deleteRole(hr.ctx, { roleId: widerRole.key, replacement: 'tenant_admin' }),
    ]
    await changeRole(admin.ctx, { memberId: colleague.memberId, role: widerRole.key })
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ status: 403 })
    expect(await actorOf(colleague)).toMatchObject({ grants: grantsOf(wider) })
    await changeRole(hr.ctx, { memberId: colleague.memberId, role: same.key })
    await inviteMember(hr.ctx, { email, role: same.key })
    const refused = { actorId: hr.memberId, result: 'failure' }
    expect(await company.system.db.auditLog.count({ where: refused })).toBe(attempts.length)
  })

  it('and nobody shuts out, demotes or removes somebody with more rights over the rules', async () => {
    const hr = await personWith(HR)
    await expect(disableMember(hr.ctx, { memberId: admin.memberId })).rejects.toMatchObject({ status: 403 })
    await expect(removeMember(hr.ctx, { memberId: admin.memberId })).rejects.toMatchObject({ status: 403 })
    await expect(changeRole(hr.ctx, { memberId: admin.memberId, role: hr.key })).rejects.toMatchObject({ status: 403 })
    const agent = await addPerson(company, 'agent')
    await disableMember(hr.ctx, { memberId: agent.memberId })
  })

  it('and of another company’s roles nobody knows anything', async () => {
    const other = await testTenant()
    const stranger = await addPerson(other, 'tenant_admin')
    const { key } = await role(OWN_CONVERSATIONS)
    for (const roleId of [key, newId()]) {
      await expect(deleteRole(stranger.ctx, { roleId })).rejects.toMatchObject({ code: 'not_found' })
      await expect(changeRole(stranger.ctx, { memberId: stranger.memberId, role: roleId })).rejects.toMatchObject({
        code: 'not_found',
        message: 'Role not found',
      })
    }
  })
})

describe('what a token says', () => {
  it('names the guides’ permissions beside the product’s own', () => {
    const claims = permissionClaims(grantsOf([{ resource: 'campaigns', actions: ['read', 'write'], scope: 'own' }]))
    expect(claims).toEqual(['campaigns:read', 'campaigns:write', 'manage_campaigns', 'view_campaigns'])
    expect(permissionsOf(grantsOf([]))).toEqual([])
  })
})

describe('what stays open', () => {
  const watched = async (person: TestPerson) => {
    const state = { changed: 0 }
    const end = await watchAccess(person.ctx, () => {
      state.changed += 1
    })
    return { state, end }
  }
  const soon = (state: { changed: number }) =>
    expect.poll(() => state.changed, { timeout: 5_000, interval: 10 }).toBe(1)

  it('is told within moments that a role, its rights, or the session is another', async () => {
    const byMember = await personWith(OWN_CONVERSATIONS)
    const byRole = await personWith(OWN_CONVERSATIONS)
    const shutOut = await personWith(OWN_CONVERSATIONS)
    const calm = await personWith(OWN_CONVERSATIONS)
    const [one, two, three, four] = [
      await watched(byMember),
      await watched(byRole),
      await watched(shutOut),
      await watched(calm),
    ]
    await changeRole(admin.ctx, { memberId: byMember.memberId, role: 'viewer' })
    await updateRole(admin.ctx, { roleId: byRole.key, version: 1, name: newId(), permissions: [] })
    await disableMember(admin.ctx, { memberId: shutOut.memberId })
    await updateRole(admin.ctx, { roleId: calm.key, version: 1, name: 'Renamed', permissions: OWN_CONVERSATIONS })
    await soon(one.state)
    await soon(two.state)
    await soon(three.state)
    expect(four.state.changed).toBe(0)
    four.end()
  })
})
