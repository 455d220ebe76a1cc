import { beforeEach, describe, expect, it } from 'vitest'
import { deleteFile } from '@/lib/files'
import { newId } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'
import { type TestTenant, testMember, testSubAccount, testTenant } from '@/lib/testing'
import { mail, text } from './content.fixture'
import {
  checkContent,
  contentFacts,
  createItem,
  deleteItem,
  getItem,
  listFiles,
  listFolders,
  listItems,
  listUses,
  listVersions,
  noteUses,
  renameFolder,
  restoreVersion,
  sendTest,
  updateItem,
} from './index'
import { type Block, newBlock } from './schema'

let acme: TestTenant
let admin: TenantContext

beforeEach(async () => {
  acme = await testTenant()
  admin = await testMember(acme)
})

const picture = (fileId: string): Block => ({ ...newBlock('image'), src: `/files/${fileId}`, alt: 'A shop' })

const file = async (of: TestTenant, name = 'shop.png') =>
  of.system.db.file.create({
    data: {
      id: newId(),
      purpose: 'content',
      name,
      contentType: 'image/png',
      sizeBytes: 1_234,
      sha256: 'x',
      storageKey: newId(),
      isPublic: true,
    },
  })

const template = (name: string, folder = '', blocks: Block[] = [text('Hello {{name|you}}')]) =>
  createItem(admin, { name, folder, content: mail(blocks, `About ${name}`) })

describe('the library', () => {
  it('keeps a template as it was written, and finds it by name, subject and folder', async () => {
    const { id } = await template('Spring', ' News / 2026 ')
    await template('Autumn', 'News')
    await template('100 %', 'Newsletters')
    await createItem(admin, { kind: 'snippet', name: 'Signature', content: mail([text('Bye')]) })
    expect(await getItem(admin, { id })).toMatchObject({
      folder: 'News/2026',
      version: 1,
      subject: 'About Spring',
      content: { blocks: [{ kind: 'text' }, { kind: 'footer' }] },
    })
    const names = async (input: Parameters<typeof listItems>[1]) =>
      (await listItems(admin, input)).items.map(({ name }) => name)
    expect(await names({})).toEqual(['100 %', 'Autumn', 'Spring'])
    expect(await names({ folder: 'News' })).toEqual(['Autumn', 'Spring'])
    expect(await names({ search: 'about spr' })).toEqual(['Spring'])
    expect(await names({ search: '%' })).toEqual(['100 %'])
    expect(await names({ kind: 'snippet' })).toEqual(['Signature'])
    expect(await listFolders(admin, {})).toEqual([
      { folder: 'News', count: 1 },
      { folder: 'News/2026', count: 1 },
      { folder: 'Newsletters', count: 1 },
    ])
  })

  it('pages without a gap or a repetition', async () => {
    for (const name of ['a', 'b', 'c']) await template(name)
    const first = await listItems(admin, { limit: 2 })
    const second = await listItems(admin, { limit: 2, cursor: first.nextCursor ?? undefined })
    expect([...first.items, ...second.items].map(({ name }) => name)).toEqual(['c', 'b', 'a'])
    expect(second.nextCursor).toBeNull()
  })

  it('renames a folder with what is below it, and no other of a like name', async () => {
    await template('a', 'News')
    await template('b', 'News/2026')
    await template('c', 'Newsletters')
    expect(await renameFolder(admin, { from: 'News', to: 'Old/News' })).toEqual({ moved: 2 })
    expect((await listFolders(admin, {})).map(({ folder }) => folder)).toEqual([
      'Newsletters',
      'Old/News',
      'Old/News/2026',
    ])
    await renameFolder(admin, { from: 'Old/News', to: '' })
    expect((await listFolders(admin, {})).map(({ folder }) => folder)).toEqual(['', '2026', 'Newsletters'])
  })

  it('does not let two savings overwrite each other', async () => {
    const { id } = await template('Spring')
    const both = await Promise.allSettled(['One', 'Two'].map((name) => updateItem(admin, { id, version: 1, name })))
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await getItem(admin, { id })).toMatchObject({ version: 2 })
    expect(await listVersions(admin, { id })).toHaveLength(2)
  })

  it('restores a version, and what was restored over stays among them', async () => {
    const { id } = await template('Spring')
    await updateItem(admin, { id, version: 1, name: 'Summer', content: mail([text('Sun')], 'Sun') })
    expect(await restoreVersion(admin, { id, version: 1 })).toEqual({ id, version: 3 })
    expect(await getItem(admin, { id })).toMatchObject({ name: 'Spring', subject: 'About Spring' })
    const versions = await listVersions(admin, { id })
    expect(versions.map(({ version, subject }) => [version, subject])).toEqual([
      [3, 'About Spring'],
      [2, 'Sun'],
      [1, 'About Spring'],
    ])
    await expect(restoreVersion(admin, { id, version: 9 })).rejects.toMatchObject({ status: 404 })
  })

  it('keeps fifty versions and no more', async () => {
    const { id } = await template('Spring')
    for (let version = 1; version <= 52; version++) await updateItem(admin, { id, version, name: `${version}` })
    const versions = await listVersions(admin, { id })
    expect([versions.length, versions[0]?.version, versions.at(-1)?.version]).toEqual([50, 53, 4])
  })

  it('says where a picture and a snippet stand, for as long as they stand there', async () => {
    const shop = await file(acme)
    const snippet = await createItem(admin, { kind: 'snippet', name: 'Shop', content: mail([picture(shop.id)]) })
    const { id } = await template('Spring', '', [{ ...picture(shop.id), snippetId: snippet.id }])
    const usersOf = async (used: string) => (await listUses(admin, { id: used })).items.map(({ name }) => name)
    expect((await usersOf(shop.id)).sort()).toEqual(['Shop', 'Spring'])
    expect(await usersOf(snippet.id)).toEqual(['Spring'])
    expect((await listFiles(admin, {})).items).toMatchObject([{ url: `/files/${shop.id}`, uses: 2 }])
    await updateItem(admin, { id, version: 1, content: mail([text('No picture')]) })
    expect(await usersOf(shop.id)).toEqual(['Shop'])
    await deleteItem(admin, { id: snippet.id })
    expect(await usersOf(shop.id)).toEqual([])
  })

  it('counts a use once, however often it is noted', async () => {
    const shop = await file(acme)
    const user = { kind: 'template', id: (await template('Spring')).id } as const
    const command = { ...acme.system, emit: () => undefined, audit: () => undefined }
    for (let turn = 0; turn < 2; turn++) await noteUses(command, user, [shop.id, shop.id])
    expect((await listUses(admin, { id: shop.id })).items).toMatchObject([
      { kind: 'template', userId: user.id, name: 'Spring' },
    ])
  })

  it('knows which pictures are there', async () => {
    const shop = await file(acme)
    const content = mail([text('Hello {{name|you}}'), picture(shop.id)])
    const facts = await contentFacts(admin, content, [])
    expect(facts.imageBytes).toEqual({ [`/files/${shop.id}`]: 1_234 })
    expect(checkContent(content, facts).map(({ code }) => code)).toEqual(['no_address'])
    await deleteFile(admin, { id: shop.id })
    const gone = await contentFacts(admin, content, [])
    expect(checkContent(content, gone).map(({ code }) => code)).toContain('image_missing')
  })

  it('refuses what is no mail', async () => {
    const { id } = await template('Spring')
    for (const content of [{}, { ...mail([]), blocks: [] }, { ...mail([]), subject: 'a\nb' }])
      await expect(updateItem(admin, { id, version: 1, content } as never)).rejects.toMatchObject({ code: 'invalid' })
    await expect(template('x'.repeat(121))).rejects.toMatchObject({ code: 'invalid' })
  })
})

describe('another account', () => {
  it.each([
    ['of another company', async () => testTenant()],
    ['below this one', async () => testSubAccount(acme, 'Branch')],
  ])('%s sees none of it', async (_, make) => {
    const other = await make()
    const stranger = await testMember(other)
    const { id } = await template('Secret')
    await file(acme)
    expect((await listItems(stranger, {})).items).toEqual([])
    expect(await listFolders(stranger, {})).toEqual([])
    expect((await listFiles(stranger, {})).items).toEqual([])
    for (const attack of [
      () => getItem(stranger, { id }),
      () => listVersions(stranger, { id }),
      () => updateItem(stranger, { id, version: 1, name: 'Mine' }),
      () => deleteItem(stranger, { id }),
      () => restoreVersion(stranger, { id, version: 1 }),
    ])
      await expect(attack()).rejects.toMatchObject({ status: 404 })
    expect(await getItem(admin, { id })).toMatchObject({ name: 'Secret', version: 1 })
  })
})

describe('a test mail', () => {
  it('waits for oneself alone, marked, and not without end', async () => {
    const content = mail([text('Hello {{name|you}}')])
    const { to } = await sendTest(admin, { content, variables: { firstName: 'Ada\r\nBcc: x' } })
    const [row] = await acme.system.db.email.findMany({ where: { template: 'content_test' } })
    expect(row).toMatchObject({ toAddress: to, subject: '[Test] Hello Ada Bcc: x', status: 'queued' })
    for (let turn = 1; turn < 20; turn++) await sendTest(admin, { content })
    await expect(sendTest(admin, { content })).rejects.toMatchObject({ code: 'rate_limited' })
    await expect(sendTest(acme.system, { content })).rejects.toMatchObject({ code: 'forbidden' })
  })
})
