import { expect, it } from 'vitest'
import { listFiles } from '@/lib/content'
import { storage } from '@/lib/providers/storage'
import { testSubAccount, testTenant } from '@/lib/testing'
import { inPieces, somePdf, someVideo } from './media.fixture'
import { openFile, storeImage } from './store-image'
import { storeMedia } from './store-media'

const kept = (tenantId: string) => storage().list(`${tenantId}/`)

it('keeps a video and a document as they came, told by their bytes', async () => {
  const company = await testTenant()
  const { system, tenant } = company
  const video = someVideo()
  const film = await storeMedia(system, { fileName: 'tour.pdf', chunks: inPieces(video) })
  const paper = await storeMedia(system, { fileName: 'menu.pdf', chunks: inPieces(somePdf()) })
  const stored = await openFile(system, film.id)
  expect(stored).toMatchObject({ contentType: 'video/mp4', name: 'tour.pdf', sizeBytes: video.byteLength })
  expect(Buffer.from(await new Response(stored?.body).arrayBuffer()).equals(video)).toBe(true)
  expect((await openFile(system, paper.id))?.contentType).toBe('application/pdf')
  expect(await kept(tenant.id)).toHaveLength(2)
  const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><rect width="4" height="4"/></svg>'
  await storeImage(system, { purpose: 'content', name: 'a.svg', bytes: new TextEncoder().encode(drawing) })
  const names = async (kind?: 'image' | 'video' | 'document') =>
    (await listFiles(system, kind ? { kind } : {})).items.map((row) => `${row.kind} ${row.name}`)
  expect(await names()).toEqual(['image a.svg', 'document menu.pdf', 'video tour.pdf'])
  expect(await names('video')).toEqual(['video tour.pdf'])
  expect(await names('image')).toEqual(['image a.svg'])
  const office = await testSubAccount(company)
  expect((await listFiles(office.system, {})).items).toEqual([])
})

it('keeps nothing of what is no such file, too large, empty, or broken off', async () => {
  const { system, tenant } = await testTenant()
  const refused = (chunks: AsyncIterable<Uint8Array>) => storeMedia(system, { fileName: 'x.mp4', chunks })
  const page = new TextEncoder().encode('<script>alert(1)</script>'.repeat(400))
  await expect(refused(inPieces(page))).rejects.toMatchObject({ code: 'invalid' })
  await expect(refused(inPieces(new Uint8Array()))).rejects.toMatchObject({ code: 'invalid' })
  await expect(refused(inPieces(someVideo(16_000_001), 1_000_000))).rejects.toMatchObject({ code: 'too_large' })
  async function* broken() {
    yield someVideo()
    throw new Error('the line went dead')
  }
  await expect(refused(broken())).rejects.toThrow('dead')
  expect(await kept(tenant.id)).toEqual([])
  expect(await system.db.file.count()).toBe(0)
})
