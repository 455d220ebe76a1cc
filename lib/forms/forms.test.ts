import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { createContact, createField, setConsent } from '@/lib/contacts'
import { unseal } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'
import { createSegment } from '@/lib/segments'
import { type TestTenant, testMember, testSubAccount, testTenant } from '@/lib/testing'
import { confirmSubmission } from './confirm-submission'
import { createForm } from './create-form'
import { deleteForm } from './delete-form'
import { forgetSubmissions } from './forget-submissions'
import { answer, openForm, submissionsOf } from './forms.fixture'
import { getConfirmation } from './get-confirmation'
import { listForms } from './list-forms'
import { publicForm } from './public-form'
import { releaseSubmission } from './release-submission'
import { writeShownToken } from './shown-token'
import { submissionFile } from './submission-file'
import { updateForm } from './update-form'

let acme: TestTenant
let staff: TenantContext
let visitor: TenantContext

beforeAll(async () => {
  acme = await testTenant()
  staff = await testMember(acme)
  visitor = { ...acme.anonymous, request: { ip: '198.51.100.7', userAgent: 'A browser' } }
})

const address = () => `${randomUUID()}@example.test`

/** The token of the last mail to an address. */
async function mailedToken(email: string): Promise<string> {
  const mail = await acme.system.db.email.findFirstOrThrow({ where: { toAddress: email }, orderBy: { id: 'desc' } })
  const text = unseal(`email:${acme.system.tenantId}`, mail.text ?? '')
  return /\/forms\/confirm\/([\w-]+)/.exec(text)?.[1] ?? ''
}

const contactNamed = (email: string) =>
  acme.system.db.contact.findFirst({
    where: { emailNormalized: email },
    include: { consents: true, identities: true, segments: true, events: true },
  })

describe('a form with double opt-in', () => {
  it('makes nobody before the mail is confirmed, and then a contact with what proves the consent', async () => {
    const list = await createSegment(staff, { name: `Readers ${randomUUID()}` })
    const form = await openForm(staff, { listId: list.id })
    const email = address()
    const origin = { utm: { source: 'letter' }, pageUrl: '/forms/x?utm_source=letter' }
    const said = await answer(visitor, form, { name: ' Eva ', email: email.toUpperCase() }, origin)
    expect(said).toMatchObject({ thanks: 'Thank you', asksToConfirm: true })
    expect(await contactNamed(email)).toBeNull()

    const token = await mailedToken(email)
    expect(await getConfirmation(visitor, { token })).toMatchObject({
      isConfirmed: false,
      entries: [{ value: 'Eva' }, { value: email }],
    })
    await confirmSubmission(visitor, { token })
    await confirmSubmission(visitor, { token })
    const contact = await contactNamed(email)
    expect(contact).toMatchObject({ name: 'Eva', tags: ['from the web'], segments: [{ segmentId: list.id }] })
    expect(contact?.identities).toMatchObject([{ kind: 'email', value: email, source: 'sign_up' }])
    expect(contact?.identities[0]?.verifiedAt).not.toBeNull()
    expect(contact?.consents).toHaveLength(1)
    const [consent] = contact?.consents ?? []
    expect(consent).toMatchObject({ channel: 'email', purpose: 'marketing', state: 'granted', source: 'form' })
    for (const part of ['I agree that you send me news', 'version 2', '198.51.100.7', 'confirmed by e-mail']) {
      expect(consent?.evidence).toContain(part)
    }
    expect(contact?.events.filter(({ kind }) => kind === 'form')).toHaveLength(1)
    expect((await submissionsOf(acme.system, form))[0]).toMatchObject({ state: 'confirmed', contactId: contact?.id })
    const leads = await acme.system.db.lead.findMany({ where: { contactId: contact?.id ?? '' } })
    expect(leads).toMatchObject([{ sourceKind: 'form', sourceId: form.id, firstTouch: { utmSource: 'letter' } }])
  })

  it('takes no link that is over, of another company, or made up', async () => {
    const form = await openForm(staff)
    const email = address()
    await answer(visitor, form, { email })
    const token = await mailedToken(email)
    const other = await testTenant()
    for (const [ctx, given] of [
      [other.anonymous, token],
      [visitor, 'x'.repeat(43)],
    ] as const) {
      await expect(confirmSubmission(ctx, { token: given })).rejects.toMatchObject({ code: 'not_found' })
    }
    await acme.system.db.formSubmission.updateMany({ where: { formId: form.id }, data: { confirmBy: new Date(0) } })
    await expect(confirmSubmission(visitor, { token })).rejects.toMatchObject({ code: 'not_found' })
    expect(await contactNamed(email)).toBeNull()
  })

  it('changes whom the address names: what is new counts, what was left empty stays', async () => {
    const form = await openForm(staff)
    const email = address()
    const known = await createContact(staff, { name: 'Eva', email, companyName: 'Example Ltd', tags: ['vip'] })
    await answer(visitor, form, { name: 'Eva Maier', email, companyName: '' })
    await confirmSubmission(visitor, { token: await mailedToken(email) })
    expect(await contactNamed(email)).toMatchObject({
      id: known.id,
      name: 'Eva Maier',
      companyName: 'Example Ltd',
      tags: ['from the web', 'vip'],
    })
  })
})

describe('a form without confirmation', () => {
  it('takes up somebody unknown at once, but the typed address names nobody', async () => {
    const form = await openForm(staff, { optIn: 'single' })
    const email = address()
    await answer(visitor, form, { name: 'Eva', email })
    const contact = await contactNamed(email)
    expect(contact).toMatchObject({ name: 'Eva', identities: [], consents: [{ state: 'granted' }] })
  })

  it('lets no stranger change, subscribe or tag somebody whom the company knows', async () => {
    const form = await openForm(staff, { optIn: 'single' })
    const email = address()
    const known = await createContact(staff, { name: 'Eva', email, phone: '+4930123456' })
    const denied = { contactId: known.id, channel: 'email', purpose: 'marketing', state: 'denied' } as const
    await setConsent(staff, denied)
    await answer(visitor, form, { name: 'Mallory', email, companyName: 'Evil Inc' })
    expect(await contactNamed(email)).toMatchObject({
      id: known.id,
      name: 'Eva',
      companyName: null,
      tags: [],
      consents: [{ state: 'denied' }],
    })
    expect(await acme.system.db.contact.count({ where: { name: 'Mallory' } })).toBe(0)
    expect((await submissionsOf(acme.system, form))[0]).toMatchObject({
      contactId: known.id,
      needsConfirmation: true,
      state: 'received',
    })
    // Who reads the address may: they have seen what was entered.
    await confirmSubmission(visitor, { token: await mailedToken(email) })
    expect(await contactNamed(email)).toMatchObject({ name: 'Mallory', consents: [{ state: 'granted' }] })
  })

  it('lets a second stranger change nothing of whom the first has entered', async () => {
    const form = await openForm(staff, { optIn: 'single' })
    const email = address()
    await answer(visitor, form, { name: 'Eva', email })
    await answer(visitor, form, { name: 'Mallory', email })
    expect(await acme.system.db.contact.count({ where: { emailNormalized: email } })).toBe(1)
    expect(await contactNamed(email)).toMatchObject({ name: 'Eva' })
  })

  it('never lets a typed number name or replace anything', async () => {
    const form = await openForm(staff, {
      optIn: 'single',
      fields: [
        { key: 'name', label: 'Name', help: '', isRequired: false },
        { key: 'phone', label: 'Phone', help: '', isRequired: true },
      ],
      consents: [],
    })
    await createContact(staff, { name: 'Eva', phone: '+493099887766' })
    await answer(visitor, form, { name: 'Mallory', phone: '+49 30 99887766' }, { consents: [] })
    expect(await acme.system.db.contact.findMany({ where: { phone: '+493099887766' } })).toMatchObject([
      { name: 'Eva' },
    ])
  })
})

describe('what is sent', () => {
  it('is the same when it is sent twice, also at once', async () => {
    const form = await openForm(staff)
    const [email, visit] = [address(), randomUUID()]
    await Promise.all([1, 2, 3].map(() => answer(visitor, form, { email }, { visit })))
    expect(await submissionsOf(acme.system, form)).toHaveLength(1)
    expect(await acme.system.db.email.count({ where: { toAddress: email } })).toBe(1)
  })

  it('is held when it looks like spam, tells the sender nothing, and can be released', async () => {
    const form = await openForm(staff, { optIn: 'single' })
    const [trapped, fast, forged, real] = [address(), address(), address(), address()]
    const said = await answer(visitor, form, { email: real })
    expect(await answer(visitor, form, { email: trapped }, { trap: 'buy now' })).toEqual(said)
    await answer(visitor, form, { email: fast }, { token: writeShownToken(visitor.tenantId, form.id) })
    await answer(visitor, form, { email: forged }, { token: writeShownToken(visitor.tenantId, randomUUID(), 0) })
    const rows = await submissionsOf(acme.system, form)
    expect(rows.map(({ state, reason }) => `${state} ${reason}`)).toEqual([
      'received null',
      'spam trap',
      'spam too_fast',
      'spam token',
    ])
    expect(await contactNamed(fast)).toBeNull()
    const { items } = await listForms(staff, {})
    expect(items.find(({ id }) => id === form.id)).toMatchObject({ held: 3, figures: { submissions: 1 } })

    const release = { submissionId: rows[2]?.id ?? '' }
    await releaseSubmission(staff, release)
    await expect(releaseSubmission(staff, release)).rejects.toMatchObject({ code: 'conflict' })
    expect(await contactNamed(fast)).toMatchObject({ emailNormalized: fast })
    expect(await forgetSubmissions(acme.system, Date.now() + 40 * 86_400_000)).toBeGreaterThanOrEqual(2)
  })

  it('mails nobody without end', async () => {
    const form = await openForm(staff)
    const email = address()
    for (let n = 0; n < 7; n++) await answer(visitor, form, { email, name: `Number ${n}` })
    expect(await acme.system.db.email.count({ where: { toAddress: email } })).toBe(5)
    expect((await submissionsOf(acme.system, form)).filter(({ reason }) => reason === 'too_many')).toHaveLength(2)
  })

  it('is checked field by field, in the terms of the company’s own fields', async () => {
    await createField(staff, { key: 'shoe_size', label: 'Shoe size', kind: 'number' })
    await createField(staff, { key: 'colour', label: 'Colour', kind: 'choice', choices: ['red', 'blue'] })
    const form = await openForm(staff, {
      fields: [
        { key: 'email', label: 'E-mail', help: '', isRequired: true },
        { key: 'field:shoe_size', label: 'Shoe size', help: '', isRequired: false },
        { key: 'field:colour', label: 'Colour', help: '', isRequired: true },
      ],
      consents: [{ channel: 'email', purpose: 'marketing', text: 'Yes', isRequired: true }],
    })
    expect((await publicForm(visitor, { slug: form.slug })).fields.map(({ kind }) => kind)).toEqual([
      'email',
      'number',
      'choice',
    ])
    const wrong = { email: 'no address', 'field:shoe_size': 'big' }
    await expect(answer(visitor, form, wrong)).rejects.toMatchObject({
      code: 'invalid',
      issues: [
        { path: 'values.email', message: 'is not an e-mail address' },
        { path: 'values.field:shoe_size' },
        { path: 'values.field:colour', message: 'is required' },
      ],
    })
    const right = { email: address(), 'field:shoe_size': '42,5', 'field:colour': 'red' }
    await expect(answer(visitor, form, right, { consents: [] })).rejects.toMatchObject({
      issues: [{ path: 'consents.email_marketing' }],
    })
    await answer(visitor, form, right)
    await confirmSubmission(visitor, { token: await mailedToken(right.email) })
    expect((await contactNamed(right.email))?.attributes).toEqual({ shoe_size: 42.5, colour: 'red' })
  })

  it('answers the words that were read, also when they were changed meanwhile', async () => {
    const form = await openForm(staff, { optIn: 'single' })
    const changed = await updateForm(staff, {
      formId: form.id,
      version: form.version,
      definition: {
        ...form.definition,
        consents: [{ channel: 'email', purpose: 'marketing', text: 'New words', isRequired: false }],
      },
    })
    const [before, after] = [address(), address()]
    await answer(visitor, form, { email: before })
    await answer(visitor, changed, { email: after })
    expect((await contactNamed(before))?.consents[0]?.evidence).toContain('I agree that you send me news')
    expect((await contactNamed(after))?.consents[0]?.evidence).toContain('New words')
  })

  it('says on which landing page it was given, if that is one', async () => {
    const form = await openForm(staff, { optIn: 'single' })
    const landing = { name: 'L', slug: randomUUID(), content: {}, published: {}, publishedVersion: 1 }
    const page = await acme.system.db.landingPage.create({ data: { ...landing, publishedAt: new Date() } })
    for (const landingPageId of [page.id, randomUUID()]) {
      await answer(visitor, form, { email: address() }, { landingPageId })
    }
    const rows = await submissionsOf(acme.system, form)
    expect(rows.map((row) => row.landingPageId)).toEqual([page.id, null])
    expect(await acme.system.db.visitDay.findMany({ where: { subjectId: page.id } })).toMatchObject([
      { submissions: 1 },
    ])
    const sources = await acme.system.db.lead.findMany({
      where: { contactId: { in: rows.map((row) => row.contactId ?? '') } },
    })
    expect(sources.map(({ sourceKind }) => sourceKind).sort()).toEqual(['form', 'landing_page'])
  })

  it('leaves as a file without formulas', async () => {
    const form = await openForm(staff)
    await answer(visitor, form, { email: address(), name: '=1+1' })
    const parts: string[] = []
    for await (const part of submissionFile(staff, { formId: form.id })) parts.push(part)
    const [head, row] = parts.join('').split('\r\n')
    expect(head).toContain('name,email,companyName,consent_email_marketing,utm_source')
    expect(row).toContain("'=1+1")
  })
})

describe('a form', () => {
  it('is nobody else’s, and not there when it is closed or deleted', async () => {
    const form = await openForm(staff)
    const other = await testTenant()
    const account = await testSubAccount(acme, 'Branch')
    for (const ctx of [other.anonymous, account.anonymous]) {
      await expect(publicForm(ctx, { slug: form.slug })).rejects.toMatchObject({ code: 'not_found' })
    }
    const closed = await updateForm(staff, { formId: form.id, version: form.version, isOpen: false })
    await expect(answer(visitor, closed, { email: address() })).rejects.toMatchObject({ code: 'not_found' })
    await deleteForm(staff, { formId: form.id })
    expect((await listForms(staff, {})).items.map(({ id }) => id)).not.toContain(form.id)
  })

  it('says what cannot work', async () => {
    const { definition } = await openForm(staff)
    const name = { key: 'name', label: 'Name', help: '', isRequired: true } as const
    const box = { channel: 'sms', purpose: 'marketing', text: 'Yes', isRequired: false } as const
    const stranger = { key: 'field:not_there', label: 'X', help: '', isRequired: false } as const
    for (const [changes, path] of [
      [{ fields: [name] }, 'definition.fields'],
      [{ consents: [box] }, 'definition.consents.0.channel'],
      [{ redirectTo: '//evil.example' }, 'definition.redirectTo'],
      [{ redirectTo: 'http://example.com' }, 'definition.redirectTo'],
      [{ redirectTo: 'javascript:alert(1)' }, 'definition.redirectTo'],
      [{ fields: [...definition.fields, stranger] }, 'definition.fields'],
      [{ listId: randomUUID() }, 'definition.listId'],
    ] as const) {
      const wrong = { ...definition, ...changes } as typeof definition
      const made = createForm(staff, { name: 'Wrong', definition: wrong })
      await expect(made).rejects.toMatchObject({ issues: expect.arrayContaining([expect.objectContaining({ path })]) })
    }
  })
})
