import { beforeEach, describe, expect, it } from 'vitest'
import { newId } from '@/lib/kernel'
import { type TenantContext, usedOf } from '@/lib/operations'
import { type TestTenant, testMember, testTenant } from '@/lib/testing'
import { listDeleted, restoreDeleted } from '@/lib/trash'
import { addContactNote } from './add-contact-note'
import { createField } from './create-field'
import { getContact } from './get-contact'
import { introduceContact } from './introduce-contact'
import { listDuplicates } from './list-duplicates'
import { listTimeline } from './list-timeline'
import { mergeContacts } from './merge-contacts'
import { names, someone } from './people.fixture'
import { previewMerge } from './preview-merge'
import { setConsent } from './set-consent'
import { undoMerge } from './undo-merge'
import { updateContact } from './update-contact'

let acme: TestTenant
let admin: TenantContext

beforeEach(async () => {
  acme = await testTenant()
  admin = await testMember(acme)
})

async function two() {
  await createField(admin, { key: 'city', label: 'City', kind: 'text' })
  const kept = await someone(admin, 'Ada', { tags: ['a'], phone: '+49301234567' })
  const other = await someone(admin, 'Ada L.', { tags: ['b'], title: 'Countess', attributes: { city: 'London' } })
  const conversation = await acme.system.db.conversation.create({
    data: { id: newId(), contactId: other.id, channel: 'web_chat' },
  })
  await addContactNote(admin, { contactId: other.id, body: 'Likes engines' })
  const about = { channel: 'email', purpose: 'marketing' } as const
  await setConsent(admin, { ...about, contactId: kept.id, state: 'granted', evidence: 'form' })
  await setConsent(admin, { ...about, contactId: other.id, state: 'denied' })
  return { kept, other, conversation, pair: { contactId: kept.id, otherId: other.id } }
}

const ofTimeline = async (contactId: string) => (await listTimeline(admin, { contactId })).items.map(({ kind }) => kind)

describe('duplicates', () => {
  it('are those with the same address or number, typed or sure, within reach', async () => {
    const ada = await someone(admin, 'Ada', { email: 'ada@example.test', phone: '+49301234567' })
    const typed = await introduceContact(acme.anonymous, { name: 'ada', email: 'ADA@example.test' })
    await someone(admin, 'Bob')
    const stranger = await testMember(await testTenant())
    await someone(stranger, 'Stranger', { email: 'ada@example.test' })
    expect((await listDuplicates(admin, { contactId: ada.id })).map(({ id }) => id)).toEqual([typed.id])
    expect((await listDuplicates(admin, { contactId: typed.id })).map(({ id }) => id)).toEqual([ada.id])
    await expect(listDuplicates(stranger, { contactId: ada.id })).rejects.toMatchObject({ status: 404 })
  })
})

describe('a merge', () => {
  it('does what its preview said: details, tags, conversations, timeline; the stricter consent holds', async () => {
    const { kept, other, conversation, pair } = await two()
    const preview = await previewMerge(admin, pair)
    expect(preview).toMatchObject({ conversations: 1, identities: 1, tags: ['b'], consents: [{ state: 'denied' }] })
    const won = preview.fields.filter(({ wins }) => wins === 'other').map(({ field }) => field)
    expect(won).toEqual(['title'])
    await mergeContacts(admin, { ...pair, take: ['name'] })
    const merged = await getContact(admin, { contactId: kept.id })
    expect(merged).toMatchObject({ name: 'Ada L.', email: kept.email, title: 'Countess', tags: ['a', 'b'] })
    expect(merged.attributes).toEqual({ city: 'London' })
    expect(merged.identities.map(({ value }) => value)).toContain(other.email)
    expect(merged.consents).toMatchObject([{ state: 'denied' }])
    expect(await acme.system.db.conversation.count({ where: { contactId: kept.id, id: conversation.id } })).toBe(1)
    expect(await ofTimeline(kept.id)).toEqual(expect.arrayContaining(['merged', 'note', 'conversation', 'created']))
    expect(await names(admin)).toEqual(['Ada L.'])
    expect(await usedOf(admin, 'contacts')).toBe(1)
    expect((await listDeleted(admin, { kind: 'contact' })).items).toEqual([])
    await expect(restoreDeleted(admin, { kind: 'contact', id: other.id })).rejects.toMatchObject({ status: 404 })
  })

  it('is taken back once, and what was changed by hand since then stays', async () => {
    const { kept, other, conversation, pair } = await two()
    const { mergeId } = await mergeContacts(admin, { ...pair, take: ['name'] })
    await updateContact(admin, { contactId: kept.id, title: 'Lady' })
    const undo = { contactId: kept.id, mergeId }
    const both = await Promise.allSettled([undoMerge(admin, undo), undoMerge(admin, undo)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const mine = await getContact(admin, { contactId: kept.id })
    expect(mine).toMatchObject({ name: 'Ada', title: 'Lady', tags: ['a'], attributes: {}, merges: [] })
    expect(mine.consents).toMatchObject([{ state: 'granted', evidence: 'form' }])
    const theirs = await getContact(admin, { contactId: other.id })
    expect(theirs).toMatchObject({ name: 'Ada L.', title: 'Countess', tags: ['b'], consents: [{ state: 'denied' }] })
    expect(theirs.identities.map(({ value }) => value)).toEqual([other.email])
    expect(await acme.system.db.conversation.count({ where: { contactId: other.id, id: conversation.id } })).toBe(1)
    expect(await ofTimeline(other.id)).toEqual(['consent', 'note', 'conversation', 'created'])
    expect(await usedOf(admin, 'contacts')).toBe(2)
  })

  it('of two people at once, each into the other, happens once', async () => {
    const { kept, other, pair } = await two()
    const both = await Promise.allSettled([
      mergeContacts(admin, pair),
      mergeContacts(admin, { contactId: other.id, otherId: kept.id }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await names(admin)).toHaveLength(1)
    expect(await usedOf(admin, 'contacts')).toBe(1)
  })

  it('is refused with itself, with what another company has, and when it is too long ago', async () => {
    const { kept, pair } = await two()
    await expect(mergeContacts(admin, { contactId: kept.id, otherId: kept.id })).rejects.toMatchObject({ status: 400 })
    const stranger = await testMember(await testTenant())
    const foreign = await someone(stranger, 'Stranger')
    await expect(mergeContacts(admin, { ...pair, otherId: foreign.id })).rejects.toMatchObject({ status: 404 })
    const { mergeId } = await mergeContacts(admin, pair)
    const at = new Date(Date.now() - 31 * 86_400_000)
    await acme.system.db.contactMerge.update({ where: acme.system.key(mergeId), data: { createdAt: at } })
    await expect(undoMerge(admin, { contactId: kept.id, mergeId })).rejects.toMatchObject({ status: 409 })
    expect((await getContact(admin, { contactId: kept.id })).merges).toEqual([])
  })
})
