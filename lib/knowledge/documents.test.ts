import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '@/lib/kernel'
import { tenantContext, usedOf } from '@/lib/operations'
import { bytesOf, compileReader, pdfOf } from '@/lib/providers/documents/documents.fixture'
import { storage } from '@/lib/providers/storage'
import { type TestTenant, testMember, testTenant } from '@/lib/testing'
import { claimVersion } from './claim-version'
import { deleteSource } from './delete-source'
import { deleteVersion } from './delete-version'
import { getPassage } from './get-passage'
import { getSource } from './get-source'
import { listPages } from './list-pages'
import { listVersions } from './list-versions'
import { openDocument } from './open-document'
import { readDocument } from './read-document'
import { recordParts } from './record-parts'
import { searchKnowledge } from './search-knowledge'
import { storeDocument } from './store-document'

let acme: TestTenant
let rival: TestTenant
let editor: Awaited<ReturnType<typeof testMember>>
beforeAll(async () => {
  await compileReader()
  ;[acme, rival] = [await testTenant(), await testTenant()]
  editor = await testMember(acme, 'manager')
}, 60_000)

const upload = (content: string | Uint8Array, fileName = 'Manual.pdf', sourceId: string | null = null) =>
  storeDocument(editor, { sourceId, fileName, chunks: bytesOf(content) })

async function add(content: string | Uint8Array, fileName?: string, sourceId?: string) {
  const uploaded = await upload(content, fileName, sourceId)
  await readDocument(acme.system, { versionId: uploaded.versionId })
  return uploaded
}

const found = async (question: string) =>
  (await searchKnowledge(acme.system, { question, language: 'en', limit: 5 })).map(({ title, place }) => [
    title,
    place?.from,
  ])

describe('a file', () => {
  it('is found by page once it has been read, counts, comes as it was, and leaves nothing behind', async () => {
    const before = await usedOf(acme.system, 'storage')
    const pdf = pdfOf([['Nothing here but a beginning.'], ['# Axles', 'The xylophone axle carries 900 kg.']])
    const { id, versionId } = await upload(pdf)
    expect(await found('xylophone axle')).toEqual([])
    await readDocument(acme.system, { versionId })
    expect((await found('xylophone axle'))[0]).toEqual(['Manual', 2])
    expect(await getSource(editor, { id })).toMatchObject({ status: 'ready', pages: { indexed: 2 } })
    expect(await usedOf(acme.system, 'knowledge_pages')).toBe(2)
    expect((await usedOf(acme.system, 'storage')) - before).toBe(pdf.length)
    const original = await openDocument(editor, { versionId })
    expect(Buffer.from(await new Response(original.body).arrayBuffer()).equals(pdf)).toBe(true)
    await deleteSource(await testMember(acme, 'tenant_admin'), { id })
    expect(await found('xylophone axle')).toEqual([])
    expect([await usedOf(acme.system, 'knowledge_pages'), await usedOf(acme.system, 'storage')]).toEqual([0, before])
  })

  it('of a table is found by row', async () => {
    const rows = Array.from({ length: 60 }, (_, at) => `Tent ${at};${at} EUR`)
    await add(`Article;Price\n${rows.join('\n')}\nQuokka marquee;1234 EUR`, 'prices.csv')
    const [first] = await searchKnowledge(acme.system, { question: 'quokka', language: 'en', limit: 3 })
    expect(first?.content).toContain('Article: Quokka marquee; Price: 1234 EUR')
    expect(first?.place).toMatchObject({ kind: 'rows', to: 62 })
  })

  it('that cannot be read says why, and leaves what was in force', async () => {
    const { id } = await add('# Pelican\n\nPelicans weigh nine kilos.', 'birds.md')
    await add(pdfOf([['x']], { isLocked: true }), 'birds.pdf', id)
    expect(await getSource(editor, { id })).toMatchObject({
      status: 'ready',
      error: expect.stringContaining('password'),
    })
    expect(await found('pelicans weigh')).toHaveLength(1)
    const failed = await add(pdfOf([[], []]), 'scan.pdf')
    expect(await getSource(editor, { id: failed.id })).toMatchObject({
      status: 'failed',
      error: expect.stringContaining('OCR'),
    })
  })

  it('is stopped by the plan, and what it had staged goes', async () => {
    const company = await testTenant()
    const member = await testMember(company, 'manager')
    const small = tenantContext({ ...company.tenant, limits: { knowledge_pages: 2 } }, company.system.actor)
    const pdf = pdfOf(Array.from({ length: 5 }, (_, at) => [`Page number ${at} of the manual.`]))
    const { id, versionId } = await storeDocument(member, { fileName: 'a.pdf', chunks: bytesOf(pdf) })
    await readDocument(small, { versionId })
    const source = await getSource(member, { id })
    expect(source).toMatchObject({ status: 'failed', pages: {} })
    expect(await usedOf(small, 'knowledge_pages')).toBe(0)
  })
})

describe('a new version', () => {
  it('takes the place of the old at once, which stays to be looked at', async () => {
    const { id } = await add(pdfOf([['The okapi fee is 10 EUR.'], ['A second page of it.']]), 'fees.pdf')
    const [before] = await searchKnowledge(acme.system, { question: 'okapi fee', language: 'en', limit: 1 })
    if (!before) throw new Error('not found')
    const where = {
      pageId: before.pageId,
      chunkId: before.chunkId,
      ...(before.versionId ? { versionId: before.versionId } : {}),
    }
    expect(await getPassage(editor, where)).toMatchObject({
      passage: { content: expect.stringContaining('10 EUR'), place: { kind: 'page', from: 1 } },
      version: { version: 1, state: 'ready' },
    })
    const again = pdfOf([['The okapi fee is 25 EUR.']])
    const { versionId } = await upload(again, 'fees.pdf', id)
    await expect(upload('x y z', 'other.txt', id)).rejects.toMatchObject({ code: 'conflict' })
    expect(
      (await searchKnowledge(acme.system, { question: 'okapi fee', language: 'en', limit: 1 }))[0]?.content,
    ).toContain('10 EUR')
    await readDocument(acme.system, { versionId })
    const now = await searchKnowledge(acme.system, { question: 'okapi fee', language: 'en', limit: 5 })
    expect(now.map(({ content }) => content).join()).toMatch(/25 EUR(?!.*10 EUR)/)
    expect((await listPages(editor, { sourceId: id })).items).toHaveLength(1)
    // What an answer rested on is named still, with its upload.
    expect(await getPassage(editor, where)).toMatchObject({
      page: null,
      passage: null,
      version: { version: 1, state: 'replaced' },
    })
    const versions = await listVersions(editor, { id })
    expect(versions.map(({ version, state }) => [version, state])).toEqual([
      [2, 'ready'],
      [1, 'replaced'],
    ])
    await expect(upload(again, 'fees.pdf', id)).rejects.toMatchObject({ code: 'conflict' })
    const admin = await testMember(acme, 'tenant_admin')
    await expect(deleteVersion(admin, { versionId })).rejects.toMatchObject({ code: 'conflict' })
    await deleteVersion(admin, { versionId: versions[1]?.id ?? '' })
    expect(await listVersions(editor, { id })).toHaveLength(1)
  })
})

describe('a worker that dies while it reads', () => {
  it('goes on behind what was recorded, twice nothing, and gives a file up that always ends it', async () => {
    const pages = Array.from({ length: 25 }, (_, at) => [`Wombat page ${at + 1} tells of wombats.`])
    const { id, versionId } = await upload(pdfOf(pages), 'wombats.pdf')
    await claimVersion(acme.system, { versionId })
    const part = (page: number) => ({
      title: '',
      content: `Wombat page ${page} tells of wombats.`,
      place: { kind: 'page' as const, from: page, to: page },
    })
    expect(await recordParts(acme.system, { versionId, from: 0, parts: [part(1), part(2)] })).toBe(2)
    await expect(recordParts(acme.system, { versionId, from: 0, parts: [part(1)] })).rejects.toMatchObject({
      code: 'conflict',
    })
    await readDocument(acme.system, { versionId })
    await readDocument(acme.system, { versionId })
    const { items } = await listPages(editor, { sourceId: id, limit: 100 })
    expect(items.map(({ placeFrom }) => placeFrom)).toEqual(pages.map((_, at) => at + 1))
    const bad = await upload('Some words of a file.', 'bad.txt')
    for (let attempt = 0; attempt < 6; attempt += 1) await claimVersion(acme.system, { versionId: bad.versionId })
    expect(await getSource(editor, { id: bad.id })).toMatchObject({ status: 'failed' })
  })
})

it('another company has nothing of it', async () => {
  const { id, versionId } = await add('Secret words of ours.', 'secret.txt')
  const stranger = await testMember(rival, 'tenant_admin')
  const attempts = [
    listVersions(stranger, { id }),
    openDocument(stranger, { versionId }),
    deleteVersion(stranger, { versionId }),
    getPassage(stranger, { pageId: newId(), chunkId: newId(), versionId }),
    storeDocument(stranger, { sourceId: id, fileName: 'a.txt', chunks: bytesOf('Mine.') }),
  ]
  for (const outcome of await Promise.allSettled(attempts)) {
    expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'not_found' } })
  }
  expect(await storage().list(`${rival.tenant.accountId}/`)).toEqual([])
})
