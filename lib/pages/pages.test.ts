import { beforeAll, expect, it } from 'vitest'
import { listUses } from '@/lib/content'
import { createForm, updateForm } from '@/lib/forms'
import { newId } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'
import { type TestTenant, testMember, testSubAccount, testTenant } from '@/lib/testing'
import { createPage } from './create-page'
import { deletePage } from './delete-page'
import { listPageVersions } from './list-page-versions'
import { listPages } from './list-pages'
import { notePageSeen } from './note-page-seen'
import { publicLandingPage } from './public-landing-page'
import { publishPage } from './publish-page'
import { restorePageVersion } from './restore-page-version'
import { pageContent } from './schema'
import { unpublishPage } from './unpublish-page'
import { updatePage } from './update-page'

let acme: TestTenant
let staff: TenantContext

beforeAll(async () => {
  acme = await testTenant()
  staff = await testMember(acme)
})

const content = (heading: string, more: object[] = []) =>
  pageContent.parse({ title: heading, blocks: [{ id: 'hero', kind: 'hero', heading }, ...more] })

it('says which pictures of the library stand in it, worked on and shown', async () => {
  const [one, two, three] = [newId(), newId(), newId()]
  const picture = (id: string) => ({ id: `p${id.slice(-6)}`, kind: 'image', src: `/files/${id}` })
  const users = async (id: string) => (await listUses(staff, { id })).items.map(({ kind, name }) => `${kind} ${name}`)
  const page = await createPage(staff, {
    name: 'Pictures',
    content: { ...content('One', [picture(one)]), image: `/files/${two}` },
  })
  expect([await users(one), await users(two)]).toEqual([['page Pictures'], ['page Pictures']])
  await publishPage(staff, { pageId: page.id, version: page.version })
  const changed = await updatePage(staff, { pageId: page.id, version: 1, content: content('Two', [picture(three)]) })
  // Visitors still see the first ones.
  expect([await users(one), await users(three)]).toEqual([['page Pictures'], ['page Pictures']])
  await publishPage(staff, { pageId: page.id, version: changed.version })
  expect([await users(one), await users(two), await users(three)]).toEqual([[], [], ['page Pictures']])
  await restorePageVersion(staff, { pageId: page.id, version: 1 })
  await unpublishPage(staff, { pageId: page.id })
  expect([await users(one), await users(three)]).toEqual([['page Pictures'], []])
  await deletePage(staff, { pageId: page.id })
  expect(await users(one)).toEqual([])
})

it('is seen when it is published, as it was then, and by nobody on another host', async () => {
  const page = await createPage(staff, { name: 'Spring', content: content('Spring') })
  const slug = { slug: page.slug }
  await expect(publicLandingPage(acme.anonymous, slug)).rejects.toMatchObject({ code: 'not_found' })
  await publishPage(staff, { pageId: page.id, version: page.version })
  const changed = await updatePage(staff, { pageId: page.id, version: page.version, content: content('Summer') })
  expect((await publicLandingPage(acme.anonymous, slug)).content.title).toBe('Spring')
  await expect(publishPage(staff, { pageId: page.id, version: page.version })).rejects.toMatchObject({
    code: 'conflict',
  })
  await publishPage(staff, { pageId: page.id, version: changed.version })
  expect((await publicLandingPage(acme.anonymous, slug)).content.title).toBe('Summer')
  const [other, branch] = [await testTenant(), await testSubAccount(acme, 'Branch')]
  for (const ctx of [other.anonymous, branch.anonymous]) {
    await expect(publicLandingPage(ctx, slug)).rejects.toMatchObject({ code: 'not_found' })
  }
  await unpublishPage(staff, { pageId: page.id })
  await expect(publicLandingPage(acme.anonymous, slug)).rejects.toMatchObject({ code: 'not_found' })
})

it('keeps each saving, gives an earlier one back, and lets nobody overwrite another', async () => {
  const page = await createPage(staff, { name: 'Letter', content: content('One') })
  const two = await updatePage(staff, { pageId: page.id, version: 1, content: content('Two') })
  await expect(updatePage(staff, { pageId: page.id, version: 1, name: 'Late' })).rejects.toMatchObject({
    code: 'conflict',
  })
  const back = await restorePageVersion(staff, { pageId: page.id, version: 1 })
  expect([two.version, back.version, back.content.title]).toEqual([2, 3, 'One'])
  expect((await listPageVersions(staff, { pageId: page.id })).map(({ version }) => version)).toEqual([3, 2, 1])
})

it('counts who saw it, and leaves out a form that is closed', async () => {
  const made = await createForm(staff, { name: 'Call back' })
  const form = await updateForm(staff, { formId: made.id, version: made.version, isOpen: true })
  const page = await createPage(staff, {
    name: 'Call',
    content: content('Call', [{ id: 'form', kind: 'form', formId: form.id }]),
  })
  await publishPage(staff, { pageId: page.id, version: page.version })
  const slug = { slug: page.slug }
  await Promise.all([notePageSeen(acme.anonymous, slug), notePageSeen(acme.anonymous, slug)])
  const { items } = await listPages(staff, {})
  expect(items.find(({ id }) => id === page.id)?.figures).toEqual({ views: 2, submissions: 0 })
  expect(Object.keys((await publicLandingPage(acme.anonymous, slug)).forms)).toEqual([form.id])
  await updateForm(staff, { formId: form.id, version: form.version, isOpen: false })
  expect((await publicLandingPage(acme.anonymous, slug)).forms).toEqual({})
})

it('holds no link that runs a script and no form of somebody else', async () => {
  for (const href of ['javascript:alert(1)', '//evil.example', 'data:text/html,x', 'https://user@evil.example']) {
    const blocks = [{ id: 'b', kind: 'button', label: 'Go', href }]
    expect(pageContent.safeParse({ title: 'T', blocks }).success, href).toBe(false)
  }
  const other = await testTenant()
  const foreign = await createForm(await testMember(other), { name: 'Theirs' })
  const stolen = content('T', [{ id: 'f', kind: 'form', formId: foreign.id }])
  await expect(createPage(staff, { name: 'T', content: stolen })).rejects.toMatchObject({ code: 'invalid' })
})
