import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '@/lib/kernel'
import { type TestTenant, testMember, testTenant } from '@/lib/testing'
import { addSource } from './add-source'
import { createFolder } from './create-folder'
import { deleteFolder } from './delete-folder'
import { listFolders } from './list-folders'
import { listSources } from './list-sources'
import { moveSources } from './move-sources'
import { renameFolder } from './rename-folder'
import { searchKnowledge } from './search-knowledge'

let acme: TestTenant
let editor: Awaited<ReturnType<typeof testMember>>
beforeAll(async () => {
  acme = await testTenant()
  editor = await testMember(acme, 'manager')
})

const source = async (name: string) => (await addSource(editor, { kind: 'text', name, text: `All about ${name}.` })).id
const inside = async (folder: string) => (await listSources(editor, { folder })).items.map(({ name }) => name).sort()

describe('a folder', () => {
  it('has a name of its own and the sources that are moved into it', async () => {
    const { id } = await createFolder(editor, { name: 'Prices' })
    await expect(createFolder(editor, { name: 'Prices' })).rejects.toMatchObject({ code: 'invalid' })
    const [one, two] = [await source('Aardvarks'), await source('Badgers')]
    await moveSources(editor, { ids: [one, two], folderId: id })
    expect(await inside(id)).toEqual(['Aardvarks', 'Badgers'])
    await moveSources(editor, { ids: [two], folderId: null })
    expect(await inside('none')).toEqual(['Badgers'])
    await renameFolder(editor, { folderId: id, name: 'Price lists' })
    expect(await listFolders(editor, {})).toContainEqual({ id, name: 'Price lists', sources: 1 })
    const { id: other } = await createFolder(editor, { name: 'Rules' })
    await expect(renameFolder(editor, { folderId: other, name: 'Price lists' })).rejects.toMatchObject({
      code: 'invalid',
    })
  })

  it('is deleted with its sources, or they lie elsewhere', async () => {
    const folder = async (name: string) => (await createFolder(editor, { name })).id
    const [first, second, third] = [await folder('First'), await folder('Second'), await folder('Third')]
    await moveSources(editor, { ids: [await source('Capybaras')], folderId: first })
    expect(await deleteFolder(editor, { folderId: first, sources: 'move', toFolderId: second })).toMatchObject({
      count: 1,
    })
    expect(await inside(second)).toEqual(['Capybaras'])
    await deleteFolder(editor, { folderId: second })
    expect(await inside('none')).toContain('Capybaras')
    await moveSources(editor, { ids: [await source('Dugongs')], folderId: third })
    await deleteFolder(editor, { folderId: third, sources: 'delete' })
    expect(await searchKnowledge(acme.system, { question: 'dugongs' })).toEqual([])
    await expect(deleteFolder(editor, { folderId: third })).rejects.toMatchObject({ code: 'not_found' })
  })

  it('of another company takes nothing, and nothing of another company goes into one', async () => {
    const { id } = await createFolder(editor, { name: 'Own' })
    const own = await source('Echidnas')
    const rival = await testMember(await testTenant(), 'tenant_admin')
    const theirs = await createFolder(rival, { name: 'Theirs' })
    const attempts = [
      moveSources(rival, { ids: [own], folderId: theirs.id }),
      moveSources(editor, { ids: [own], folderId: theirs.id }),
      moveSources(editor, { ids: [own, newId()], folderId: id }),
      renameFolder(rival, { folderId: id, name: 'Mine' }),
      deleteFolder(rival, { folderId: id, sources: 'delete' }),
    ]
    for (const outcome of await Promise.allSettled(attempts)) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'not_found' } })
    }
    expect(await inside(id)).toEqual([])
  })
})
