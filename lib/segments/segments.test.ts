import { beforeEach, describe, expect, it } from 'vitest'
import { createContact, deleteContact, mergeContacts, updateContact } from '@/lib/contacts'
import { newId } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'
import { type TestTenant, testMember, testTenant } from '@/lib/testing'
import { changeMembers } from './change-members'
import { compareChanges } from './compare-changes'
import { createSegment } from './create-segment'
import { deleteSegment } from './delete-segment'
import { listSegmentChoices } from './list-segment-choices'
import { listSegmentUses } from './list-segment-uses'
import { listSegments } from './list-segments'
import { noteChanges } from './note-changes'
import { refreshAll } from './refresh-all'
import { refreshChanged } from './refresh-changed'
import { refreshSegment } from './refresh-segment'
import { all, DAY_MS, figure, membersOf, none, tagged } from './rules.fixture'
import { keepSegments } from './segment-upkeep'
import { updateSegment } from './update-segment'

let acme: TestTenant
let admin: TenantContext

beforeEach(async () => {
  acme = await testTenant()
  admin = await testMember(acme)
})

describe('members', () => {
  it('follow each change of a contact, also through segments of segments, and the figure with them', async () => {
    const ada = await createContact(admin, { name: 'Ada' })
    const vip = await createSegment(admin, { name: 'VIP', rules: all(tagged('vip')) })
    const rest = await createSegment(admin, {
      name: 'Rest',
      rules: none({ kind: 'segment', isIn: true, segmentId: vip.id }),
    })
    for (const { id } of [vip, rest]) await refreshChanged(acme.system, id)
    expect([await membersOf(admin, vip.id), await membersOf(admin, rest.id)]).toEqual([[], ['Ada']])
    await updateContact(admin, { contactId: ada.id, tags: ['vip'] })
    await noteChanges(admin, [ada.id])
    await noteChanges(admin, [ada.id])
    expect([await membersOf(admin, vip.id), await membersOf(admin, rest.id)]).toEqual([['Ada'], []])
    expect([await figure(admin, vip.id), await figure(admin, rest.id)]).toEqual([1, 0])
    await deleteContact(admin, { contactId: ada.id })
    await noteChanges(admin, [ada.id])
    expect([await figure(admin, vip.id), await figure(admin, rest.id)]).toEqual([0, 0])
    expect(await admin.db.segmentChange.count()).toBe(0)
  })

  it('follow an import, which says only that it has ended', async () => {
    const vip = await createSegment(admin, { name: 'VIP', rules: all(tagged('vip')) })
    await refreshChanged(acme.system, vip.id)
    await admin.db.contact.createMany({
      data: ['A', 'B'].map((name) => ({ id: newId(), name, tags: ['vip'] })),
    })
    expect(await membersOf(admin, vip.id)).toEqual([])
    await refreshAll(acme.system)
    expect([await figure(admin, vip.id), await membersOf(admin, vip.id)]).toEqual([2, ['A', 'B']])
  })

  it('are compared again where a batch was cut off, and by one at a time', async () => {
    const vip = await createSegment(admin, { name: 'VIP', rules: all(tagged('vip')) })
    const people = await Promise.all([1, 2, 3].map((n) => createContact(admin, { name: `P${n}`, tags: ['vip'] })))
    const data = people.map(({ id }) => ({ contactId: id }))
    await admin.db.segmentChange.createMany({ data })
    const cut = admin.db.$transaction(async (db) => {
      await db.segmentChange.deleteMany({})
      throw new Error('the worker died')
    })
    await expect(cut).rejects.toThrow('died')
    await Promise.all([1, 2, 3].map(() => compareChanges(acme.system, acme.tenant.id)))
    expect([await figure(admin, vip.id), await membersOf(admin, vip.id)]).toEqual([3, ['P1', 'P2', 'P3']])
  })

  it('are found anew as time goes by, and where a job came to nothing', async () => {
    const ada = await createContact(admin, { name: 'Ada' })
    const recent = await createSegment(admin, {
      name: 'Recent',
      rules: all({ kind: 'moment', moment: 'lastSeenAt', operator: 'within_last', days: 30 }),
    })
    expect(await keepSegments(acme.system, Date.now() + 20 * 60_000)).toBe(1)
    expect(await figure(admin, recent.id)).toBe(1)
    await admin.db.contact.updateMany({
      where: { id: ada.id },
      data: { lastSeenAt: new Date(Date.now() - 31 * DAY_MS) },
    })
    expect(await keepSegments(acme.system)).toBe(0)
    expect(await keepSegments(acme.system, Date.now() + 2 * 3_600_000)).toBe(1)
    expect(await figure(admin, recent.id)).toBe(0)
    await admin.db.segmentChange.create({ data: { contactId: ada.id } })
    expect(await keepSegments(acme.system)).toBe(1)
    expect(await admin.db.segmentChange.count()).toBe(0)
  })

  it('of a list are put in and taken out by hand; a merged contact stands for the other', async () => {
    const ada = await createContact(admin, { name: 'Ada' })
    const bob = await createContact(admin, { name: 'Bob' })
    const list = await createSegment(admin, { name: 'List' })
    const put = { segmentId: list.id, add: [ada.id, ada.id, newId()] }
    expect(await changeMembers(admin, put)).toEqual({ added: 1, removed: 0, members: 1 })
    expect(await changeMembers(admin, put)).toEqual({ added: 0, removed: 0, members: 1 })
    await mergeContacts(admin, { contactId: bob.id, otherId: ada.id })
    await noteChanges(admin, [ada.id, bob.id])
    expect([await figure(admin, list.id), (await refreshSegment(admin, list.id)).members]).toEqual([1, 1])
    expect(await changeMembers(admin, { segmentId: list.id, remove: [bob.id] })).toMatchObject({
      removed: 1,
      members: 0,
    })
    const rules = await createSegment(admin, { name: 'Rules', rules: all(tagged('a')) })
    await expect(changeMembers(admin, { segmentId: rules.id, add: [bob.id] })).rejects.toMatchObject({ status: 409 })
  })
})

describe('a segment', () => {
  it('has a name of its own, a persona, and one who changes it at a time', async () => {
    const persona = { tone: 'Warm', language: 'de' }
    const first = await createSegment(admin, { name: 'VIP', persona, rules: all(tagged('vip')) })
    await expect(createSegment(admin, { name: 'VIP' })).rejects.toMatchObject({ status: 409 })
    const list = await createSegment(admin, { name: 'List' })
    await expect(updateSegment(admin, { segmentId: list.id, version: 1, name: 'VIP' })).rejects.toMatchObject({
      status: 409,
    })
    await expect(
      updateSegment(admin, { segmentId: list.id, version: 1, rules: all(tagged('a')) }),
    ).rejects.toMatchObject({ code: 'invalid' })
    const changed = await updateSegment(admin, {
      segmentId: first.id,
      version: 1,
      description: 'Best',
      rules: all(tagged('a')),
    })
    expect(changed).toMatchObject({ version: 2, persona, description: 'Best', refreshedAt: null })
    await expect(updateSegment(admin, { segmentId: first.id, version: 1, name: 'Z' })).rejects.toMatchObject({
      status: 409,
    })
    expect(await listSegmentChoices(admin, {})).toMatchObject([
      { name: 'List' },
      { name: 'VIP', persona, kind: 'rules' },
    ])
    expect((await listSegments(admin, {})).items.map(({ name }) => name)).toEqual(['VIP', 'List'])
  })

  it('that rules of another speak of is not deleted', async () => {
    const list = await createSegment(admin, { name: 'List' })
    const rules = all({ kind: 'segment', isIn: true, segmentId: list.id })
    const other = await createSegment(admin, { name: 'Uses it', rules })
    expect(await listSegmentUses(admin, { segmentId: list.id })).toMatchObject([{ id: other.id, name: 'Uses it' }])
    await expect(deleteSegment(admin, { segmentId: list.id })).rejects.toMatchObject({ status: 409 })
    await deleteSegment(admin, { segmentId: other.id })
    await deleteSegment(admin, { segmentId: list.id })
    expect(await listSegmentChoices(admin, {})).toEqual([])
  })
})
