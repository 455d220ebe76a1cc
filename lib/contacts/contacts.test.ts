import { beforeEach, describe, expect, it } from 'vitest'
import { newId } from '@/lib/kernel'
import { grantsOf, limitOf, type TenantContext, takeStanding, usedOf } from '@/lib/operations'
import { type TestTenant, testMember, testSubAccount, testTenant } from '@/lib/testing'
import { restoreDeleted } from '@/lib/trash'
import { addIdentity } from './add-identity'
import { changeContacts } from './change-contacts'
import { contactFile } from './contact-file'
import { createContact } from './create-contact'
import { createField } from './create-field'
import { deleteContact } from './delete-contact'
import { deleteContacts } from './delete-contacts'
import { getContact } from './get-contact'
import { introduceContact } from './introduce-contact'
import { listContacts } from './list-contacts'
import { listTags } from './list-tags'
import { listTimeline } from './list-timeline'
import { names, someone } from './people.fixture'
import { removeIdentity } from './remove-identity'
import { setConsent } from './set-consent'
import { updateContact } from './update-contact'
import { updateField } from './update-field'
import { upsertContact } from './upsert-contact'

let acme: TestTenant
let admin: TenantContext

beforeEach(async () => {
  acme = await testTenant()
  admin = await testMember(acme)
})

const ownOnly = async (company: TestTenant): Promise<TenantContext> => {
  const { actor } = await testMember(company, 'agent', 'Own')
  if (actor.kind !== 'member') throw new Error('a member was asked for')
  const actions = ['read', 'write', 'delete'] as const
  return company.as({ ...actor, role: 'custom', grants: grantsOf([{ resource: 'contacts', actions, scope: 'own' }]) })
}

describe('what names a contact', () => {
  it('is what staff states, in one form, and names nobody else', async () => {
    const ada = await createContact(admin, { name: 'Ada', email: 'ADA@Example.test', phone: '0049 (30) 123-4567' })
    expect(ada).toMatchObject({ email: 'ada@example.test', phone: '+49301234567' })
    const { identities } = await getContact(admin, { contactId: ada.id })
    expect(identities.map(({ kind, value, source }) => [kind, value, source])).toEqual([
      ['email', 'ada@example.test', 'staff'],
      ['phone', '+49301234567', 'staff'],
    ])
    await expect(createContact(admin, { name: 'Other', email: 'ada@example.test' })).rejects.toMatchObject({
      status: 409,
    })
    expect(await usedOf(admin, 'contacts')).toBe(1)
    await expect(createContact(admin, { phone: '030 1234567' })).rejects.toMatchObject({ code: 'invalid' })
  })

  it('is never what somebody typed into the chat, until staff accepts it', async () => {
    const visitor = await introduceContact(acme.anonymous, { name: 'V', email: 'v@example.test' })
    expect((await getContact(admin, { contactId: visitor.id })).identities).toEqual([])
    await someone(admin, 'Known', { email: 'v2@example.test' })
    await addIdentity(admin, { contactId: visitor.id, kind: 'email', value: 'V@example.test' })
    expect((await getContact(admin, { contactId: visitor.id })).identities).toMatchObject([{ value: 'v@example.test' }])
    const taken = { contactId: visitor.id, kind: 'email' as const, value: 'v2@example.test' }
    await expect(addIdentity(admin, taken)).rejects.toMatchObject({ status: 409 })
    await expect(addIdentity(admin, { ...taken, value: 'not an address' })).rejects.toMatchObject({ code: 'invalid' })
  })

  it('goes with a change of the address, and can be removed', async () => {
    const ada = await someone(admin, 'Ada', { email: 'old@example.test' })
    await updateContact(admin, { contactId: ada.id, email: 'new@example.test' })
    await someone(admin, 'Bob', { email: 'old@example.test' })
    const { identities } = await getContact(admin, { contactId: ada.id })
    expect(identities.map(({ value }) => value)).toEqual(['new@example.test'])
    await removeIdentity(admin, { contactId: ada.id, identityId: identities[0]?.id ?? '' })
    expect(await getContact(admin, { contactId: ada.id })).toMatchObject({ email: 'new@example.test', identities: [] })
  })

  it('is free when its contact is deleted, and comes back unless somebody else has it by then', async () => {
    const ada = await createContact(admin, { name: 'Ada', email: 'a@example.test', phone: '+49301234567' })
    await deleteContact(admin, { contactId: ada.id })
    await createContact(admin, { name: 'New', email: 'a@example.test' })
    await restoreDeleted(admin, { kind: 'contact', id: ada.id })
    const { identities } = await getContact(admin, { contactId: ada.id })
    expect(identities.map(({ value }) => value)).toEqual(['+49301234567'])
  })

  it('can be the same in two accounts and two companies', async () => {
    const branch = await testSubAccount(acme)
    const other = await testMember(await testTenant())
    for (const ctx of [admin, await testMember(branch, 'subtenant_admin'), other]) {
      await createContact(ctx, { email: 'same@example.test', externalId: '7' })
      expect((await listContacts(ctx, {})).items).toHaveLength(1)
    }
  })
})

describe('a program', () => {
  it('creates by an identity once and updates from then on, also twice at once', async () => {
    const match = { kind: 'external' as const, value: 'crm-1' }
    const both = await Promise.allSettled([1, 2].map(() => upsertContact(admin, { match, name: 'Ada' })))
    expect(both.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0)
    const again = await upsertContact(admin, { match, phone: '+49301234567', addTags: ['VIP'] })
    expect(again).toMatchObject({ isNew: false, contact: { name: 'Ada', phone: '+49301234567', tags: ['vip'] } })
    expect(await names(admin)).toEqual(['Ada'])
    expect(await usedOf(admin, 'contacts')).toBe(1)
  })

  it('is refused beyond the plan’s limit', async () => {
    const small = await testMember(await testTenant({ planId: 'free' }))
    await takeStanding(small, 'contacts', limitOf(small, 'contacts'))
    const match = { kind: 'external' as const, value: 'one-more' }
    await expect(upsertContact(small, { match })).rejects.toMatchObject({ code: 'limit_exceeded' })
    await expect(createContact(small, { name: 'One more' })).rejects.toMatchObject({ code: 'limit_exceeded' })
    expect(await names(small)).toEqual([])
  })
})

describe('fields of the company’s own', () => {
  it('take values of their kind and no others', async () => {
    await createField(admin, { key: 'size', label: 'Size', kind: 'choice', choices: ['S', 'M'] })
    await createField(admin, { key: 'since', label: 'Customer since', kind: 'date' })
    await createField(admin, { key: 'score', label: 'Score', kind: 'number' })
    const ada = await someone(admin, 'Ada', { attributes: { size: 'S', since: '2026-02-28', score: 1.5 } })
    expect(ada.attributes).toEqual({ size: 'S', since: '2026-02-28', score: 1.5 })
    const wrong: Record<string, string | number | boolean>[] = [
      { size: 'XL' },
      { since: '2026-02-30' },
      { score: 'many' },
      { unknown: 'x' },
      { score: true },
    ]
    for (const attributes of wrong) {
      await expect(updateContact(admin, { contactId: ada.id, attributes })).rejects.toMatchObject({ code: 'invalid' })
    }
    expect((await updateContact(admin, { contactId: ada.id, attributes: { size: null } })).attributes).toEqual({
      since: '2026-02-28',
      score: 1.5,
    })
  })

  it('have a key once, keep it, and take nothing while laid aside', async () => {
    const field = await createField(admin, { key: 'size', label: 'Size', kind: 'text' })
    await expect(createField(admin, { key: 'size', label: 'X', kind: 'text' })).rejects.toMatchObject({ status: 409 })
    await updateField(admin, { fieldId: field.id, isArchived: true, label: 'Old' })
    await expect(someone(admin, 'Ada', { attributes: { size: 'S' } })).rejects.toMatchObject({ code: 'invalid' })
    const agent = await testMember(acme, 'agent')
    await expect(createField(agent, { key: 'x', label: 'X', kind: 'text' })).rejects.toMatchObject({ status: 403 })
  })
})

describe('the list', () => {
  it('is read page by page in each of its orders, each contact once', async () => {
    for (const name of ['Émile', 'bob', 'Ada', 'Cleo', 'dora']) await someone(admin, name)
    await introduceContact(acme.anonymous, {})
    const orders = { name: ['Ada', 'bob', 'Cleo', 'dora', 'Émile', null], createdAt: null, lastSeenAt: null } as const
    for (const [sort, expected] of Object.entries(orders) as [
      keyof typeof orders,
      readonly (string | null)[] | null,
    ][]) {
      for (const direction of ['asc', 'desc'] as const) {
        const seen: (string | null)[] = []
        for (let cursor: string | null | undefined; cursor !== null; ) {
          const page = await listContacts(admin, { sort, direction, limit: 2, ...(cursor ? { cursor } : {}) })
          seen.push(...page.items.map(({ name }) => name))
          cursor = page.nextCursor
        }
        expect(new Set(seen).size, `${sort} ${direction}`).toBe(6)
        if (expected) expect(seen).toEqual(direction === 'asc' ? expected : [...expected].reverse())
      }
    }
    await expect(listContacts(admin, { cursor: 'nonsense' })).rejects.toMatchObject({ code: 'invalid' })
  })

  it('finds by words, tag, owner, address and consent; what is typed stands for itself', async () => {
    const ada = await someone(admin, 'Ada Lovelace', { tags: ['VIP', 'london'], companyName: 'Analytical_Engines' })
    await someone(admin, 'Bob', { ownerId: admin.actor.id, tags: ['a;b', "o'hara"] })
    await introduceContact(acme.anonymous, { name: 'Walk-in' })
    await setConsent(admin, {
      contactId: ada.id,
      channel: 'email',
      purpose: 'marketing',
      state: 'granted',
      evidence: 'form',
    })
    expect(await names(admin, { search: 'LOVE ada' })).toEqual(['Ada Lovelace'])
    expect(await names(admin, { search: 'analytical_engines' })).toEqual(['Ada Lovelace'])
    expect(await names(admin, { search: "%' OR 1=1 --" })).toEqual([])
    // One or two letters begin a word.
    expect(await names(admin, { search: 'lo' })).toEqual(['Ada Lovelace'])
    expect(await names(admin, { search: 'ov' })).toEqual([])
    expect(await names(admin, { search: 'A L' })).toEqual(['Ada Lovelace'])
    expect(await names(admin, { search: '_' })).toEqual(['Ada Lovelace'])
    expect(await names(admin, { tag: 'Vip' })).toEqual(['Ada Lovelace'])
    expect(await names(admin, { tag: "o'hara" })).toEqual(['Bob'])
    expect(await names(admin, { owner: admin.actor.id ?? '' })).toEqual(['Bob'])
    expect((await names(admin, { owner: 'none' })).sort()).toEqual(['Ada Lovelace', 'Walk-in'])
    expect(await names(admin, { hasEmail: 'no' })).toEqual(['Walk-in'])
    expect(await names(admin, { consent: 'email_marketing' })).toEqual(['Ada Lovelace'])
    expect(await names(admin, { consent: 'sms_marketing' })).toEqual([])
    expect(await listTags(admin, {})).toEqual(['a;b', 'london', "o'hara", 'vip'])
  })

  it('shows a sub-account its own, its company all of them on demand, and another company none', async () => {
    const branch = await testSubAccount(acme)
    const away = await testMember(branch, 'subtenant_admin')
    const theirs = await someone(away, 'Branch')
    await someone(admin, 'Main')
    expect([await names(admin), await names(away), await names(acme.system)]).toEqual([
      ['Main'],
      ['Branch'],
      ['Main', 'Branch'],
    ])
    const stranger = await testMember(await testTenant())
    expect(await names(stranger)).toEqual([])
    for (const ctx of [admin, stranger]) {
      await expect(getContact(ctx, { contactId: theirs.id })).rejects.toMatchObject({ status: 404 })
      await expect(updateContact(ctx, { contactId: theirs.id, name: 'x' })).rejects.toMatchObject({ status: 404 })
    }
  })

  it('shows whoever has only own contacts those and the ones they talk with', async () => {
    const me = await ownOnly(acme)
    const mine = await someone(me, 'Mine')
    expect(mine.ownerId).toBe(me.actor.id)
    const talk = await someone(admin, 'Talk')
    await someone(admin, 'Nobody’s')
    const data = { id: newId(), contactId: talk.id, channel: 'web_chat', assigneeId: me.actor.id }
    await acme.system.db.conversation.create({ data })
    expect((await names(me)).sort()).toEqual(['Mine', 'Talk'])
    await expect(updateContact(me, { contactId: mine.id, ownerId: null })).rejects.toMatchObject({ status: 403 })
    const match = { kind: 'email' as const, value: (await someone(admin, 'Hers')).email ?? '' }
    await expect(upsertContact(me, { match, name: 'Taken over' })).rejects.toMatchObject({ status: 409 })
  })
})

describe('a file of contacts', () => {
  it('has the filtered list with consent and own fields, and no cell that a spreadsheet would run', async () => {
    await createField(admin, { key: 'city', label: 'City', kind: 'text' })
    const ada = await someone(admin, '=cmd()', {
      phone: '+49301234567',
      tags: ['vip'],
      attributes: { city: 'Ulm, “x”' },
    })
    await someone(admin, 'Bob')
    const about = { contactId: ada.id, channel: 'email', purpose: 'marketing' } as const
    await setConsent(admin, { ...about, state: 'denied' })
    const parts: string[] = []
    for await (const part of contactFile(admin, { tag: 'vip' })) parts.push(part)
    const [head, line, ...rest] = parts.join('').split('\r\n')
    expect(head).toMatch(/^id,name,email,phone,.*,email_marketing,.*,field_city$/)
    expect(line).toContain(`${ada.id},'=cmd(),`)
    expect(line).toContain('denied')
    expect(line).toContain('"Ulm, “x”"')
    expect(rest).toEqual([''])
    expect(await acme.system.db.auditLog.count({ where: { action: 'contacts.export' } })).toBe(1)
  })
})

describe('several at once', () => {
  it('are tagged, given and deleted, those within reach alone', async () => {
    const [ada, bob] = [await someone(admin, 'Ada', { tags: ['old'] }), await someone(admin, 'Bob')]
    const foreign = await someone(await testMember(await testTenant()), 'Foreign')
    const contactIds = [ada.id, bob.id, foreign.id, newId()]
    const change = { contactIds, addTags: ['New'], removeTags: ['old'], ownerId: admin.actor.id }
    expect(await changeContacts(admin, change)).toEqual({ changed: 2 })
    expect((await listContacts(admin, { tag: 'new', owner: admin.actor.id ?? '' })).items).toHaveLength(2)
    expect(await names(admin, { tag: 'old' })).toEqual([])
    await expect(changeContacts(admin, { contactIds, ownerId: newId() })).rejects.toMatchObject({ code: 'invalid' })
    expect(await deleteContacts(admin, { contactIds })).toEqual({ deleted: 2 })
    expect([await names(admin), await usedOf(admin, 'contacts')]).toEqual([[], 0])
  })
})

describe('consent', () => {
  it('needs proof, holds until it is said anew, and each word of it is kept', async () => {
    const ada = await someone(admin, 'Ada')
    const about = { contactId: ada.id, channel: 'email', purpose: 'marketing' } as const
    await expect(setConsent(admin, { ...about, state: 'granted' })).rejects.toMatchObject({ code: 'invalid' })
    await setConsent(admin, { ...about, state: 'granted', evidence: 'Paper form of 2 May' })
    await setConsent(admin, { ...about, state: 'denied' })
    const { consents } = await getContact(admin, { contactId: ada.id })
    expect(consents).toMatchObject([{ state: 'denied', source: 'staff', by: 'Test Member' }])
    const { items } = await listTimeline(admin, { contactId: ada.id })
    const said = items.flatMap((entry) => (entry.kind === 'consent' ? [entry.data] : []))
    expect(said).toMatchObject([{ state: 'denied' }, { state: 'granted', evidence: 'Paper form of 2 May' }])
  })
})
